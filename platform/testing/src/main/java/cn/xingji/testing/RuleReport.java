package cn.xingji.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
        return Stream.of(method, method.getDeclaringClass())
                .flatMap(element -> rule((AnnotatedElement) element).stream())
                .flatMap(rule -> Stream.of(rule.value()))
                .distinct()
                .toList();
    }

    private static Optional<Rule> rule(AnnotatedElement element) {
        return Optional.ofNullable(element.getAnnotation(Rule.class));
    }

    private static String simpleName(String className) {
        return className.substring(className.lastIndexOf('.') + 1);
    }
}
