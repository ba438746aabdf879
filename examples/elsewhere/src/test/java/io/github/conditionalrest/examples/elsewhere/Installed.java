package io.github.conditionalrest.examples.elsewhere;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What a service runs on, where this machine has it. */
final class Installed {

    private static final int SECONDS = 30;

    private Installed() {}

    /**
     * The first of these programs that succeeds with those arguments. Without one the test is skipped: a build of this
     * project needs nothing but a JDK and Maven, and who wants these tests to run has install.sh.
     */
    static String program(String what, Path folder, List<String> programs, String... arguments)
            throws InterruptedException {
        for (String program : programs) {
            if (succeeds(program, folder, arguments)) {
                return program;
            }
        }
        String reason = "Skipped: there is no " + what + " here; examples/elsewhere/install.sh installs it";
        System.out.println(reason); // Surefire tells it in its files alone
        return abort(reason);
    }

    private static boolean succeeds(String program, Path folder, String... arguments) throws InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                return process.waitFor(SECONDS, TimeUnit.SECONDS) && process.exitValue() == 0;
            } finally {
                process.destroyForcibly();
            }
        } catch (IOException none) {
            return false;
        }
    }
}
