package cn.xingji.certificate;

import cn.xingji.events.CertificateEvent;
import cn.xingji.testing.Walls;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "cn.xingji.certificate", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchTests WALLS = ArchTests.in(Walls.class);

    @ArchTest
    static final ArchRule KNOWS_NO_OTHER_SERVICE = Walls.knowsNoOtherServiceThan("certificate");

    @ArchTest
    static final ArchRule TELLS_NOTHING_BUT_ITS_OWN = Walls.tellsNothingButIts(CertificateEvent.class);
}
