package io.github.conditionalrest.core;

/** What stands for a {@link StartupCheckTest.Silent}. At the top, since the name of a hidden class cannot be nested. */
class SilentForwarding implements StartupCheckTest.Silent {

    @Override
    public void put() {}
}
