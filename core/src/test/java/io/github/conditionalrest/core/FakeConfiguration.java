package io.github.conditionalrest.core;

import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.core.Configuration;
import jakarta.ws.rs.core.Feature;
import jakarta.ws.rs.core.FeatureContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a feature finds and leaves: the side, the properties, and the components with their priorities. */
final class FakeConfiguration implements Configuration, FeatureContext {

    /** The priority of a component that was registered without one. */
    static final int NONE = -1;

    private final RuntimeType side;
    private final Map<String, Object> properties = new HashMap<>();
    private final Map<Object, Integer> components = new LinkedHashMap<>();

    private FakeConfiguration(RuntimeType side) {
        this.side = side;
    }

    static FakeConfiguration ofServer() {
        return new FakeConfiguration(RuntimeType.SERVER);
    }

    static FakeConfiguration ofClient() {
        return new FakeConfiguration(RuntimeType.CLIENT);
    }

    /** The priority of the one component of this class. */
    int priority(Class<?> type) {
        List<Integer> found = new ArrayList<>();
        components.forEach((component, priority) -> {
            if (type.isInstance(component)) {
                found.add(priority);
            }
        });
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " components of " + type);
        }
        return found.get(0);
    }

    @Override
    public FakeConfiguration getConfiguration() {
        return this;
    }

    @Override
    public RuntimeType getRuntimeType() {
        return side;
    }

    @Override
    public Map<String, Object> getProperties() {
        return properties;
    }

    @Override
    public @Nullable Object getProperty(String name) {
        return properties.get(name);
    }

    @Override
    public Collection<String> getPropertyNames() {
        return properties.keySet();
    }

    @Override
    public boolean isEnabled(Feature feature) {
        return false;
    }

    @Override
    public boolean isEnabled(Class<? extends Feature> feature) {
        return false;
    }

    @Override
    public boolean isRegistered(Object component) {
        return components.containsKey(component);
    }

    @Override
    public boolean isRegistered(Class<?> component) {
        return components.keySet().stream().anyMatch(registered -> registered.getClass() == component);
    }

    @Override
    public Map<Class<?>, Integer> getContracts(Class<?> component) {
        return Map.of();
    }

    @Override
    public Set<Class<?>> getClasses() {
        return Set.of();
    }

    @Override
    public Set<Object> getInstances() {
        return new HashSet<>(components.keySet());
    }

    @Override
    public FeatureContext property(String name, Object value) {
        properties.put(name, value);
        return this;
    }

    @Override
    public FeatureContext register(Object component) {
        return register(component, NONE);
    }

    @Override
    public FeatureContext register(Object component, int priority) {
        components.put(component, priority);
        return this;
    }

    @Override
    public FeatureContext register(Class<?> component) {
        throw new AssertionError("Some runtimes refuse package-private classes: register an instance");
    }

    @Override
    public FeatureContext register(Class<?> component, int priority) {
        return register(component);
    }

    @Override
    public FeatureContext register(Class<?> component, Class<?>... contracts) {
        return register(component);
    }

    @Override
    public FeatureContext register(Class<?> component, Map<Class<?>, Integer> contracts) {
        return register(component);
    }

    @Override
    public FeatureContext register(Object component, Class<?>... contracts) {
        return register(component);
    }

    @Override
    public FeatureContext register(Object component, Map<Class<?>, Integer> contracts) {
        return register(component);
    }
}
