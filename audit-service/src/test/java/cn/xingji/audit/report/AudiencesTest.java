package cn.xingji.audit.report;

import cn.xingji.audit.fieldwork.FieldworkAudiences;
import cn.xingji.testing.Audiences;
import org.junit.jupiter.api.Test;

class AudiencesTest {
    @Test
    void the_audiences_of_meetings_and_reports_are_those_that_the_docs_show() {
        var audiences = Audiences.of(getClass());
        FieldworkAudiences.declared(audiences);
        for (var part : ReportPart.values()) {
            audiences.with("reports", part.name(), part.audience());
        }

        audiences.areThoseThatTheDocsShow();
    }
}
