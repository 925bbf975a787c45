package cn.xingji.testing;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.properties.CanBeAnnotated.Predicates.annotatedWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import cn.xingji.events.Event;
import cn.xingji.rules.Refused;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.stream.Stream;

/** The walls of the house, for each service's {@code ArchitectureTest} to stand within. */
public final class Walls {
    private static final DescribedPredicate<JavaClass> ARE_PERSISTENT = DescribedPredicate.<JavaClass>or(
                    annotatedWith("jakarta.persistence.Entity"), annotatedWith("jakarta.persistence.Embeddable"))
            .as("are persistent");

    @ArchTest
    static final ArchRule the_domain_reads_without_the_framework = noClasses()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .or()
            .areEnums()
            .or(new DescribedPredicate<JavaClass>("are values") {
                @Override
                public boolean test(JavaClass type) {
                    return type.isRecord() && type.isTopLevelClass();
                }
            })
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.ws.rs..",
                    "org.apache.kafka..",
                    "org.eclipse.microprofile.reactive..",
                    "io.quarkus.hibernate..",
                    "io.smallrye..")
            .because("an aggregate never sees HTTP, Kafka or the repository");

    @ArchTest
    static final ArchRule packages_are_features = noClasses()
            .should()
            .resideInAnyPackage(
                    "..service..",
                    "..dto..",
                    "..util..",
                    "..utils..",
                    "..impl..",
                    "..common..",
                    "..model..",
                    "..helper..")
            .because("a feature's name tells more");

    @ArchTest
    static final ArchRule time_comes_from_the_business_clock = noClasses()
            .that()
            .resideOutsideOfPackage("cn.xingji.clock..")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule what_a_bean_needs_comes_in_by_its_constructor =
            fields().should().notBeAnnotatedWith(Inject.class).allowEmptyShould(true);

    @ArchTest
    static final ArchRule transactions_belong_to_use_cases = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should()
            .beAnnotatedWith("jakarta.transaction.Transactional")
            .allowEmptyShould(true)
            .because("a door translates; what it calls is one short transaction");

    @ArchTest
    static final ArchRule nobody_catches_a_refusal = noClasses()
            .should(new ArchCondition<JavaClass>("catch Refused") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getCodeUnits().stream()
                            .flatMap(unit -> unit.getTryCatchBlocks().stream())
                            .filter(block -> block.getCaughtThrowables().stream()
                                    .anyMatch(caught -> caught.isEquivalentTo(Refused.class)))
                            .forEach(block -> events.add(SimpleConditionEvent.satisfied(
                                    type, "Refused is caught in " + block.getSourceCodeLocation())));
                }
            })
            .allowEmptyShould(true)
            .because("several findings are a value, Refusals");

    @ArchTest
    static final ArchRule features_form_no_circles = SlicesRuleDefinition.slices()
            .matching("cn.xingji.*.(*)..")
            .should()
            .beFreeOfCycles()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule what_was_heard_becomes_the_feature_s_own_record_at_the_ear = classes()
            .that(ARE_PERSISTENT)
            .should(new TakeNoFacts())
            .because("a fact is another service's words: it is neither kept nor handed to an aggregate");

    @ArchTest
    static final ArchRule nobody_is_taken_to_have_said_no = classes()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should(new ArchCondition<JavaClass>("take no answer that was not given") {
                @Override
                public void check(JavaClass resource, ConditionEvents events) {
                    resource.getMethods().stream()
                            .flatMap(method -> method.getRawParameterTypes().stream())
                            .filter(JavaClass::isRecord)
                            .flatMap(sent -> sent.getFields().stream())
                            .filter(field -> field.getRawType().isEquivalentTo(boolean.class))
                            .forEach(field -> events.add(SimpleConditionEvent.violated(
                                    field, field.getFullName() + " is false for who says nothing")));
                }
            })
            .allowEmptyShould(true)
            .because("a decision without its yes or no is none: @NotNull Boolean, or an Optional");

    private Walls() {}

    /** An aggregate answers with the facts of its own service; those of others end at the ear. */
    public static ArchRule tellsNothingButIts(Class<? extends Event> own) {
        return noClasses()
                .that(ARE_PERSISTENT)
                .should()
                .dependOnClassesThat(assignableTo(Event.class)
                        .and(not(equivalentTo(Event.class)))
                        .and(not(assignableTo(own))));
    }

    /** Services know each other by their events only. */
    public static ArchRule knowsNoOtherServiceThan(String own) {
        var others = Stream.of("application", "audit", "scoring", "certificate", "surveillance")
                .filter(service -> !service.equals(own))
                .map(service -> "cn.xingji." + service + "..")
                .toArray(String[]::new);
        return noClasses().should().dependOnClassesThat().resideInAnyPackage(others);
    }
}
