package io.github.conditionalrest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "io.github.conditionalrest", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule THE_CONTRACT_NEEDS_JAKARTA_REST_AND_NOTHING_ELSE = classes()
            .that()
            .resideOutsideOfPackage("io.github.conditionalrest.deployment")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "javax.crypto..",
                    "jakarta.ws.rs..",
                    "org.jspecify.annotations..",
                    "io.github.conditionalrest",
                    "io.github.conditionalrest.spi"))
            .because("every application compiles against it, whatever its runtime");

    @ArchTest
    static final ArchRule WHAT_LOOKS_AT_A_DEPLOYMENT_NEEDS_CDI_BESIDE_THE_CONTRACT = classes()
            .that()
            .resideInAPackage("io.github.conditionalrest.deployment")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    "java..",
                    "jakarta.enterprise.inject.build.compatible.spi",
                    "org.jspecify.annotations..",
                    "io.github.conditionalrest.spi"))
            .because("only a container with CDI ever loads it");

    @ArchTest
    static final ArchRule NO_STATIC_STATE = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .because("several applications share a class in a server, and must not share what it remembers");
}
