package io.github.conditionalrest.tck.check;

/** How a check ends, for scripts. */
enum ExitStatus {
    HELD(0, "all that was tried holds; there may be observations"),
    MUST_BROKEN(1, "a MUST is broken"),
    USAGE(2, "the command line is wrong"),
    SHOULD_BROKEN(3, "a SHOULD is broken, and no MUST"),
    NO_ANSWER(4, "the host does not answer: unknown, refused, too slow, closed, or its certificate is not trusted"),
    NOT_HTTP(5, "what answers does not speak HTTP/1.1, or never ends"),
    REDIRECT(6, "the URL redirects: check the one that it names"),
    CREDENTIALS(7, "credentials are needed (401, 403, 407): give them with --header"),
    NOT_CONDITIONAL(8, "not a conditional API: no validators, or others with each read"),
    NOTHING_THERE(9, "there is nothing to check: 404, 5xx or another status that is not 200"),
    NOT_PUT_BACK(10, "what was changed could not be put back"),
    DEFECT(70, "conditional-check itself is wrong");

    private final int code;
    private final String meaning;

    ExitStatus(int code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    int code() {
        return code;
    }

    /** What it means, as the rest of a sentence. */
    String meaning() {
        return meaning;
    }
}
