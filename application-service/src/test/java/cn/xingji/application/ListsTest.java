package cn.xingji.application;

import cn.xingji.rules.people.Roles;
import cn.xingji.testing.AList;
import cn.xingji.testing.RealStack;
import cn.xingji.testing.Tokens;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@RealStack
class ListsTest {
    private static final Tokens STAFF = Tokens.of("hu.yan").role(Roles.FINANCE, Roles.APPLICATION_REVIEWER);
    private static final Tokens APPLICANT =
            Tokens.of("li.na").role(Roles.APPLICANT).organization(UUID.randomUUID());

    @Test
    void every_list_is_read_in_its_orders_and_refuses_what_it_never_gave() {
        new AList("/api/v1/applications").keepsTo(STAFF);
        new AList("/api/v1/applications").keepsTo(APPLICANT);
        new AList("/api/v1/changes").keepsTo(STAFF);
        new AList("/api/v1/changes").keepsTo(APPLICANT);
        new AList("/api/v1/invoices").keepsTo(STAFF);
        new AList("/api/v1/work").keepsTo(STAFF);
        new AList("/api/v1/work").keepsTo(APPLICANT);
    }
}
