package cn.xingji.testing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.xingji.servers.Checkout;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Papers and pages print what people wrote as text, never as markup. */
class TemplatesTest {
    private static final Pattern RAW = Pattern.compile("\\{[^{}]*(?:\\.raw|\\.safe|raw\\(|safe\\()[^{}]*}");

    /** What the platform draws itself. */
    private static final Set<String> OURS = Set.of("{cdi:body.mark.raw}", "{sheet.qr.raw}");

    private final Sources sources = new Sources(Checkout.find().root());

    @Test
    void nothing_but_the_bodys_mark_and_the_qr_code_is_printed_as_markup() {
        var raw = sources.below("src/main/resources/templates", "")
                .flatMap(template -> RAW.matcher(template.text()).results().map(found -> found.group()))
                .toList();

        assertThat(raw).isNotEmpty().isSubsetOf(OURS);
    }

    @Test
    void every_template_is_one_of_a_kind_that_is_escaped() {
        assertThat(sources.below("src/main/resources/templates", ""))
                .isNotEmpty()
                .allSatisfy(template -> assertThat(template.file().toString()).endsWith(".html"));
    }
}
