package cn.xingji.testing;

import cn.xingji.rules.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Writes which test proved which rule, a line each, to {@code target/rules.csv} of the module under test. */
public final class RuleReport implements TestExecutionListener {
    private final ConcurrentSkipListSet<String> lines = new ConcurrentSkipListSet<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        test.getSource()
                .filter(MethodSource.class::isInstance)
                .map(MethodSource.class::cast)
                .ifPresent(source -> rules(source)
                        .forEach(rule -> lines.add(String.join(
                                ",",
                                rule,
                                simpleName(source.getClassName()),
                                source.getMethodName(),
                                result.getStatus().name()))));
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (lines.isEmpty()) {
            return;
        }
        try {
            Files.write(Files.createDirectories(Path.of("target")).resolve("rules.csv"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> rules(MethodSource source) {
        var method = source.getJavaMethod();
        // what a test inherits proves its own rules
        return Stream.of(method, method.getDeclaringClass(), source.getJavaClass())
                .flatMap(element -> Stream.of(((AnnotatedElement) element).getAnnotations()))
                .flatMap(RuleReport::rules)
                .distinct()
                .toList();
    }

    /**
     * Found by name: Quarkus loads a {@code @QuarkusTest}, and the annotations and rules on it, with a loader of its
     * own.
     */
    private static Stream<String> rules(Annotation annotation) {
        if (!annotation.annotationType().getName().equals(Rule.class.getName())) {
            return Stream.empty();
        }
        try {
            return Stream.of((Object[])
                            annotation.annotationType().getMethod("value").invoke(annotation))
                    .map(Object::toString);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
