package io.github.conditionalrest.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.util.Set;

@AnalyzeClasses(packages = "io.github.conditionalrest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String CORE = "io.github.conditionalrest.core..";

    /** What a binding or an application may name; all else can change without notice. */
    private static final Set<Class<?>> PUBLIC = Set.of(
            ConditionalFeature.class,
            EffectivePolicies.class,
            EffectivePolicy.class,
            EffectivePolicy.Kind.class,
            ExactRequest.class,
            Rfc9110Evaluator.class,
            RuntimeBinding.class,
            RuntimeBinding.Sources.class,
            RuntimeBinding.Preparation.class,
            RuntimeBinding.Shown.class,
            RuntimeBinding.Mappers.class);

    @ArchTest
    static final ArchRule CORE_IS_PORTABLE = classes()
            .that()
            .resideInAPackage(CORE)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "jakarta.annotation..",
                    "jakarta.ws.rs..",
                    "javax.xml.transform..",
                    "org.jspecify.annotations..",
                    "io.github.conditionalrest.."))
            .because("it runs on every Jakarta REST runtime; what needs one of them goes into a binding");

    @ArchTest
    static final ArchRule API_DOES_NOT_KNOW_CORE = noClasses()
            .that(resideInAnyPackage("io.github.conditionalrest", "io.github.conditionalrest.spi"))
            .should()
            .dependOnClassesThat(resideInAPackage(CORE))
            .because("an application compiles against the contract, and may bring an implementation of its own");

    @ArchTest
    static final ArchRule ONLY_THE_CONTRACT_IS_PUBLIC = classes()
            .that()
            .resideInAPackage(CORE)
            .and(DescribedPredicate.not(DescribedPredicate.describe(
                    "are listed here", (JavaClass type) -> PUBLIC.stream().anyMatch(type::isEquivalentTo))))
            .should()
            .notBePublic()
            .because("public types are promises");

    @ArchTest
    static final ArchRule WHAT_IS_LISTED_IS_PUBLIC = classes()
            .that(DescribedPredicate.describe(
                    "are listed here", (JavaClass type) -> PUBLIC.stream().anyMatch(type::isEquivalentTo)))
            .should()
            .bePublic()
            .because("the list is the contract, so nothing in it may have gone");

    @ArchTest
    static final ArchRule NOTHING_IS_FOUND_BY_SCANNING = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .beAnnotatedWith(Provider.class)
            .because("ConditionalFeature registers everything, with priorities and once");

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("io.github.conditionalrest.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a package that cannot be understood alone is not a package");

    @ArchTest
    static final ArchRule NO_STATIC_STATE = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("several applications share a class in a server, and must not share what it remembers");

    @ArchTest
    static final ArchRule NO_STREAMS_ON_THE_WAY_OF_EVERY_REQUEST = noClasses()
            .that()
            .belongToAnyOf(EntityTagField.class, CurrentTag.class, Evaluator.class)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.util.stream..", "java.util.regex..", "java.lang.reflect..")
            .because("what every request passes through allocates nothing and reflects on nothing");

    @ArchTest
    static final ArchRule NOBODY_READS_A_CLOCK_BEHIND_THE_BACK_OF_THE_ONE_GIVEN = noClasses()
            .that()
            .resideInAPackage(CORE)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .because("whoever has a clock of their own hands it to ConditionalFeature, and it must count everywhere");
}
