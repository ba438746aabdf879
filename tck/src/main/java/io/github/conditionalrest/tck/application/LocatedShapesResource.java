package io.github.conditionalrest.tck.application;

import io.github.conditionalrest.Conditional;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.reflect.Proxy;

/** Leads to sub-resources whose class has no annotations, while what it extends or implements has. */
@Path("located")
public class LocatedShapesResource {

    /** Tells what the class without a name extends. */
    @Path("anonymous")
    public LocatedSub anonymous() {
        return new LocatedSub() {};
    }

    /** Tells nothing. */
    @Path("anonymous-object")
    public Object anonymousObject() {
        return anonymous();
    }

    /** Tells what the class extends that looks made by a container. */
    @Path("made")
    public LocatedSub made() {
        return new LocatedSub$$Made();
    }

    /** Tells nothing. */
    @Path("made-object")
    public Object madeObject() {
        return made();
    }

    /** Tells what the proxy implements. */
    @Path("proxy")
    public LocatedContract proxy() {
        LocatedContract behind = new Behind();
        return (LocatedContract) Proxy.newProxyInstance(
                LocatedContract.class.getClassLoader(),
                new Class<?>[] {LocatedContract.class},
                (proxy, method, arguments) -> method.invoke(behind, arguments));
    }

    /** Tells nothing. */
    @Path("proxy-object")
    public Object proxyObject() {
        return proxy();
    }

    /** Tells nothing, and leads to what would have stopped the application. */
    @Path("nobody-object")
    public Object nobodyObject() {
        return new Nobody();
    }

    /** Requires what nobody evaluates. */
    @Conditional
    public static class Nobody {

        /** Writes. */
        @PUT
        public String replace(String text) {
            return "done";
        }
    }

    private static final class Behind implements LocatedContract {

        @Override
        public String read() {
            return "text";
        }

        @Override
        public String replace(String text) {
            return "done";
        }
    }
}
