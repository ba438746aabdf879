package io.github.conditionalrest;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.is;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import org.junit.jupiter.api.Test;

class PlaceholderTest {

    @Test
    void isPreconditionRequired() {
        assertThat(Placeholder.status(), is(428));
    }

    @Test
    void dependsOnNothingElse() {
        ArchRuleDefinition.classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "jakarta.ws.rs..", "org.jspecify..", "io.github.conditionalrest..")
                .because("api needs nothing but Jakarta REST")
                .check(new ClassFileImporter()
                        .withImportOption(location -> !location.contains("/test-classes/"))
                        .importPackages("io.github.conditionalrest"));
    }
}
