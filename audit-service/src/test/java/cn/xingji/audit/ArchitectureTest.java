package cn.xingji.audit;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import cn.xingji.events.AuditEvent;
import cn.xingji.testing.Walls;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.xingji.audit", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests walls = ArchTests.in(Walls.class);

    @ArchTest
    static final ArchRule other_services_are_known_by_their_events = Walls.knowsNoOtherServiceThan("audit");

    @ArchTest
    static final ArchRule aggregates_tell_nothing_but_their_own = Walls.tellsNothingButIts(AuditEvent.class);

    @ArchTest
    static final ArchRule features_form_no_circles =
            slices().matching("cn.xingji.audit.(*)..").should().beFreeOfCycles();
}
