package io.github.conditionalrest.guardedwrites;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ClassInfo;
import io.github.classgraph.ScanResult;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What packages hold, read from class files, so that only what counts is loaded.
 *
 * @param applications those that could be made
 * @param resourceClasses of root resources first, then of sub-resources
 */
record ScannedPackages(List<Class<?>> applications, Set<Class<?>> resourceClasses) {

    // It calls others: nothing is guarded there, by its nature.
    private static final String REST_CLIENT = "org.eclipse.microprofile.rest.client.inject.RegisterRestClient";

    static ScannedPackages of(String... packages) {
        if (packages.length == 0) {
            throw new IllegalArgumentException("Name a package; the whole class path would take in the runtime too.");
        }
        List<Class<?>> applications = new ArrayList<>();
        Set<Class<?>> roots = new LinkedHashSet<>();
        Set<Class<?>> subResources = new LinkedHashSet<>();
        try (ScanResult scan = new ClassGraph()
                .acceptPackages(packages)
                .enableClassInfo()
                .enableMethodInfo()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .ignoreMethodVisibility()
                .scan()) {
            for (ClassInfo type : scan.getAllClasses()) {
                if (type.isAnnotation()) {
                    continue;
                }
                boolean concrete = !type.isInterface() && !type.isAbstract();
                if (concrete && type.extendsSuperclass(Application.class)) {
                    applications.add(type.loadClass());
                } else if (isRoot(type) && !type.hasAnnotation(REST_CLIENT)) {
                    roots.add(type.loadClass());
                } else if (concrete && hasResourceMethods(type)) {
                    subResources.add(type.loadClass());
                }
            }
        }
        Set<Class<?>> resourceClasses = new LinkedHashSet<>(roots);
        resourceClasses.addAll(subResources);
        return new ScannedPackages(applications, resourceClasses);
    }

    private static boolean isRoot(ClassInfo type) {
        return withParents(type).stream().anyMatch(declaring -> declaring.hasAnnotation(Path.class));
    }

    // A locator that returns an interface or an Object does not tell where it leads.
    private static boolean hasResourceMethods(ClassInfo type) {
        return withParents(type).stream()
                .flatMap(declaring -> declaring.getDeclaredMethodInfo().stream())
                .flatMap(method -> method.getAnnotationInfo().stream())
                .map(annotation -> annotation.getClassInfo())
                .anyMatch(designator -> designator != null && designator.hasAnnotation(HttpMethod.class));
    }

    // Those of other packages too: their class files are read, since classes of these packages extend them.
    private static List<ClassInfo> withParents(ClassInfo type) {
        List<ClassInfo> all = new ArrayList<>();
        all.add(type);
        all.addAll(type.getSuperclasses());
        all.addAll(type.getInterfaces());
        return all;
    }
}
