package cn.xingji.testing;

import static java.util.stream.Collectors.toCollection;

import cn.xingji.events.Event;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** No event is a field or a parameter of such a class, nor of a record that it keeps, however deep. */
final class TakeNoFacts extends ArchCondition<JavaClass> {
    TakeNoFacts() {
        super("neither keep nor take an event");
    }

    @Override
    public void check(JavaClass type, ConditionEvents findings) {
        kept(type, new LinkedHashSet<>())
                .forEach(each -> takes(each)
                        .filter(taken -> taken.isAssignableTo(Event.class))
                        .distinct()
                        .forEach(event -> findings.add(SimpleConditionEvent.violated(
                                type, "%s takes %s".formatted(each.getName(), event.getSimpleName())))));
    }

    /** This class and the records that it keeps. */
    private static Set<JavaClass> kept(JavaClass type, Set<JavaClass> found) {
        if (found.add(type)) {
            type.getFields().stream()
                    .map(JavaField::getType)
                    .flatMap(TakeNoFacts::involved)
                    .filter(JavaClass::isRecord)
                    .collect(toCollection(LinkedHashSet::new))
                    .forEach(record -> kept(record, found));
        }
        return found;
    }

    private static Stream<JavaClass> takes(JavaClass type) {
        var fields = type.getFields().stream().map(JavaField::getType);
        var parameters = type.getCodeUnits().stream().flatMap(unit -> unit.getParameterTypes().stream());
        return Stream.concat(fields, parameters).flatMap(TakeNoFacts::involved);
    }

    private static Stream<JavaClass> involved(JavaType type) {
        return type.getAllInvolvedRawTypes().stream();
    }
}
