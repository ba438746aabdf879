package io.github.conditionalrest.tck.application;

/** Looks like the subclasses that containers make: with their kind of name, and without any annotation. */
public class LocatedSub$$Made extends LocatedSub {

    @Override
    public String read() {
        return super.read();
    }

    @Override
    public String replace(String text) {
        return super.replace(text);
    }
}
