package cn.xingji.application.casework.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LetterTemplateTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 1);

    private final LetterTemplate template =
            new LetterTemplate(LetterKind.RECEIPT, 1, DAY, "{organization}：{number}", "{organization}，{number}");

    @Test
    void a_name_stays_a_name_whatever_is_in_it() {
        var facts = Map.of("organization", "$1 {number} \\x ${date}", "number", "XJ-1");

        assertThat(template.body(facts)).isEqualTo("$1 {number} \\x ${date}，XJ-1");
    }

    @Test
    void a_subject_is_one_line() {
        var facts = Map.of("organization", "A\r\nBcc: x@example.cn", "number", "XJ-1");

        assertThat(template.subject(facts)).isEqualTo("A Bcc: x@example.cn：XJ-1");
        assertThat(new Outgoing(new UUID(0, 0), "", "", "A\nB", "", "C\rD", "").recipient())
                .isEqualTo("A B");
    }
}
