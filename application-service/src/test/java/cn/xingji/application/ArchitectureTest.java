package cn.xingji.application;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import cn.xingji.events.ApplicationEvent;
import cn.xingji.testing.Walls;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;

@AnalyzeClasses(packages = "cn.xingji.application", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests WALLS = ArchTests.in(Walls.class);

    @ArchTest
    static final ArchRule KNOWS_NO_OTHER_SERVICE = Walls.knowsNoOtherServiceThan("application");

    @ArchTest
    static final ArchRule TELLS_NOTHING_BUT_ITS_OWN = Walls.tellsNothingButIts(ApplicationEvent.class);

    @ArchTest
    static final ArchRule ROOMS_KNOW_EACH_OTHER_ONE_WAY = layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("cn.xingji.application..")
            .layer("client")
            .definedBy("cn.xingji.application.client..")
            .layer("intake")
            .definedBy("cn.xingji.application.intake..")
            .layer("commerce")
            .definedBy("cn.xingji.application.commerce..")
            .layer("certified")
            .definedBy("cn.xingji.application.certified..")
            .layer("casework")
            .definedBy("cn.xingji.application.casework..")
            .ensureAllClassesAreContainedInArchitecture()
            .whereLayer("client")
            .mayNotAccessAnyLayer()
            .whereLayer("intake")
            .mayOnlyAccessLayers("client")
            .whereLayer("commerce")
            .mayOnlyAccessLayers("client", "intake")
            .whereLayer("certified")
            .mayOnlyAccessLayers("client", "intake")
            .whereLayer("casework")
            .mayOnlyAccessLayers("client", "intake", "commerce", "certified")
            .because("the package-info of each room says what it may not know");

    @ArchTest
    static final ArchRule FEATURES_FORM_NO_CIRCLES_IN_THEIR_ROOMS = SlicesRuleDefinition.slices()
            .matching("cn.xingji.application.*.(*)..")
            .should()
            .beFreeOfCycles();
}
