package io.github.conditionalrest.tck.catalogue;

/** What not everything that can be tried is able to do. */
public enum Capability {
    /** It runs the application that the TCK carries, and so has its resources at known places. */
    APPLICATION("the application of the TCK runs there"),
    /** Requests to methods without a precondition are refused. */
    ENFORCEMENT("missing preconditions are refused"),
    /** Refuses a request while its entity has not come yet. */
    EARLY_REFUSAL("a response can precede the entity of the request"),
    /** Entity tags with bytes above 7F arrive as they were sent. */
    OBS_TEXT("bytes above 7F in fields are kept"),
    /** There is CDI, and it manages the classes of the application. */
    CDI("there is CDI"),
    /** A validator source that is a CDI bean is that bean. */
    BEAN_SOURCES("a source that is a bean is taken from CDI"),
    /** A source gets its {@code @Context} fields from the runtime. */
    SOURCE_INJECTION("sources are injected by the runtime"),
    /** {@code @Context Request} evaluates exactly. */
    EXACT_REQUEST("the @Context Request is the exact one"),
    /** {@code Preconditions} in a method and the filter before it know of each other. */
    CHECKS_KNOW_THE_POLICY("a check by hand knows the policy of its method"),
    /** An application can be refused at start-up, and the refusal seen. */
    START_UP("an application that is refused can be started, and the refusal seen");

    private final String meaning;

    Capability(String meaning) {
        this.meaning = meaning;
    }

    /** What it means to have it, as the end of a sentence. */
    public String meaning() {
        return meaning;
    }
}
