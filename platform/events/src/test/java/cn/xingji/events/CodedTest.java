package cn.xingji.events;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.events.CertificateEvent.CertificateIssued;
import cn.xingji.events.Coded.Other;
import org.junit.jupiter.api.Test;

class CodedTest {

    @Test
    void a_code_that_is_known_is_its_constant() {
        var grade = Coded.read(Grade.class, "FIVE_STAR");

        assertThat(grade).isEqualTo(Coded.of(Grade.FIVE_STAR));
        assertThat(grade.known()).contains(Grade.FIVE_STAR);
        assertThat(grade.is(Grade.FIVE_STAR)).isTrue();
        assertThat(grade.worded(Grade::toString)).isEqualTo("FIVE_STAR");
    }

    @Test
    void a_code_that_is_not_known_is_kept_and_is_no_constant() {
        var grade = Coded.read(Grade.class, "SIX_STAR");

        assertThat(grade).isEqualTo(new Other<Grade>("SIX_STAR"));
        assertThat(grade.known()).isEmpty();
        assertThat(grade.is(Grade.FIVE_STAR)).isFalse();
        assertThat(grade.worded(_ -> "?")).isEqualTo("SIX_STAR");
    }

    @Test
    void a_fact_of_a_kind_that_was_added_later_is_read_and_passed_on_unchanged() {
        var told = EventJson.write(Examples.full(CertificateIssued.class))
                .replace("QUALIFIED", "SIX_STAR")
                .replace("GB_T_27922_2011", "GB_T_27922_2031");

        var heard = EventJson.read(told, CertificateIssued.class);

        assertThat(heard.grade().code()).isEqualTo("SIX_STAR");
        assertThat(heard.scope().standards()).containsExactly(new Other<>("GB_T_27922_2031"));
        assertThat(EventJson.write(heard)).isEqualTo(told);
    }
}
