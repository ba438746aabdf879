package io.github.conditionalrest.guardedwrites;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.conditionalrest.guardedwrites.byapplication.Notes;
import io.github.conditionalrest.guardedwrites.guarded.Items;
import jakarta.ws.rs.core.Application;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardedWritesTest {

    private static final String HERE = GuardedWritesTest.class.getPackageName();

    @Test
    void passesWhereEachWriteIsGuardedOrDeliberatelyIsNot() {
        GuardedWrites.inPackages(HERE + ".guarded").verify();
    }

    @Test
    void namesEachForgottenWriteAndTheRemedy() {
        assertThat(
                failure(HERE + ".forgotten"),
                is("Nobody guards these writes of the packages " + HERE + ".forgotten:\n"
                        + "  Lines.append: APPEND /\n"
                        + "  Remarks.add: POST /\n"
                        + "  Orders.remove: DELETE /orders/{id}\n"
                        + "  Orders.replace: PUT /orders/{id}\n"
                        + "Put @Conditional on each or on its class, or @Unconditional(reason = \"...\") where nothing"
                        + " can get lost."));
    }

    @Test
    void findsClassesWhosePathStandsOnAParentOfAnotherPackage() {
        assertThat(
                failure(HERE + ".implementing"),
                allOf(
                        containsString("Pets.replacePet: PUT /pets\n"),
                        containsString("Toys.replaceToy: PUT /toys\n"),
                        not(containsString("PetsApi")),
                        not(containsString("AbstractToys"))));
    }

    @Test
    void leavesOutParentsThatAreImplementedAndOnlyThose() {
        assertThat(
                failure(HERE + ".generated", HERE + ".implementing"),
                allOf(
                        containsString("Pets.replacePet: PUT /pets\n"),
                        not(containsString("PetsApi")),
                        not(containsString("AbstractToys"))));
        assertThat(
                failure(HERE + ".generated"),
                allOf(containsString("PetsApi.replacePet"), containsString("AbstractToys.replaceToy")));
    }

    @Test
    void theAnnotationOfTheOneApplicationCounts() {
        GuardedWrites.inPackages(HERE + ".byapplication").verify();
        assertThat(
                GuardedWrites.inPackages(HERE + ".byapplication").table(),
                containsString("@Conditional on the application Whole"));
    }

    @Test
    void amongSeveralApplicationsItDoesNotChoose() {
        assertThat(
                failure(HERE + ".another", HERE + ".byapplication"),
                startsWith("Nobody guards these writes of the packages " + HERE + ".another, " + HERE
                        + ".byapplication, where no annotation of an application is counted, since there are several: "
                        + HERE + ".another.Another, " + HERE + ".byapplication.Whole:\n  Notes.amend: PATCH /notes\n"));
    }

    @Test
    void aTestThatFindsNothingFails() {
        assertThat(
                failure("com.acme.nowhere"),
                is("No resource method was found in the packages com.acme.nowhere, so nothing was checked. Name the"
                        + " packages that hold them."));
        assertThat(
                assertThrows(AssertionError.class, GuardedWrites.of(new Application())::table)
                        .getMessage(),
                is("No resource method was found in the application jakarta.ws.rs.core.Application, so nothing was"
                        + " checked. If it leaves them to be found by scanning, call GuardedWrites.inPackages."));
    }

    @Test
    void withoutAPackageItScansNothing() {
        assertThrows(IllegalArgumentException.class, GuardedWrites::inPackages);
    }

    @Test
    void anApplicationIsAskedForItsClassesAndSingletons() {
        AssertionError failed = assertThrows(AssertionError.class, GuardedWrites.of(Some.class)::verify);
        assertThat(
                failed.getMessage(),
                startsWith("Nobody guards these writes of the application " + Some.class.getName()
                        + ":\n  Notes.amend: PATCH /notes\n"));
        assertThat(GuardedWrites.of(new Some()).table(), containsString("Items.replace"));
    }

    @Test
    void anApplicationThatCannotBeMadeHasToBeGiven() {
        IllegalArgumentException refused =
                assertThrows(IllegalArgumentException.class, () -> GuardedWrites.of(Configured.class));
        assertThat(refused.getMessage(), containsString("Make one, and call GuardedWrites.of with it"));
        GuardedWrites.of(new Configured(Set.of(Items.class))).verify();
    }

    @Test
    void whatWouldStopTheApplicationFailsTheTest() {
        assertThat(
                failure(HERE + ".wrong"),
                startsWith("The application would not start: Contradicting.replace has @Conditional and"
                        + " @Unconditional in one place."));
    }

    @Test
    void aClientOfAnotherServiceIsNoResource() {
        assertThat(GuardedWrites.inPackages(HERE + ".guarded").table(), not(containsString("StockClient")));
    }

    @Test
    void theTableTellsWhy() {
        assertThat(
                GuardedWrites.inPackages(HERE + ".guarded").table(),
                allOf(
                        startsWith("path "),
                        containsString("@Conditional on Items.replace\n"),
                        containsString("@Unconditional on Items.vote: counter only")));
    }

    private static String failure(String... packages) {
        AssertionError failed = assertThrows(AssertionError.class, GuardedWrites.inPackages(packages)::verify);
        return Objects.requireNonNull(failed.getMessage());
    }

    private static final class Some extends Application {

        private Some() {}

        @Override
        public Set<Class<?>> getClasses() {
            return Set.of(Items.class);
        }

        @Override
        @SuppressWarnings("deprecation")
        public Set<Object> getSingletons() {
            return Set.of(new Notes());
        }
    }

    private static final class Configured extends Application {

        private final Set<Class<?>> classes;

        Configured(Set<Class<?>> classes) {
            this.classes = Set.copyOf(classes);
        }

        @Override
        public Set<Class<?>> getClasses() {
            return classes;
        }
    }
}
