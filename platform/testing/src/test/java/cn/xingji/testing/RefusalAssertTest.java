package cn.xingji.testing;

import static cn.xingji.rules.RuleId.R5_1_FORM;
import static cn.xingji.rules.RuleId.R5_6_1;
import static cn.xingji.testing.RefusalAssert.assertThatRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.xingji.rules.Refused;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RefusalAssertTest {
    private static final ThrowingCallable REFUSED = () -> {
        throw Refused.invalidField(R5_6_1, "window.shut", "day").with("opensOn", 9);
    };

    @Test
    void it_holds_what_was_refused_against_what_should_be() {
        assertThatRefused(REFUSED)
                .ofKind(Refused.Kind.INVALID)
                .by(R5_6_1)
                .because("window.shut")
                .at("day")
                .with("opensOn", 9);

        fails(() -> assertThatRefused(REFUSED).by(R5_1_FORM));
        fails(() -> assertThatRefused(REFUSED).byNoRule());
        fails(() -> assertThatRefused(REFUSED).because("window.open"));
        fails(() -> assertThatRefused(REFUSED).at("month"));
        fails(() -> assertThatRefused(REFUSED).with("opensOn", 10));
        fails(() -> assertThatRefused(REFUSED).fact("closesOn"));
    }

    @Test
    void what_happens_or_fails_otherwise_was_not_refused() {
        fails(() -> assertThatRefused(() -> {}));
        fails(() -> assertThatRefused(() -> {
            throw new IllegalStateException();
        }));
    }

    @Test
    void a_refusal_that_leaves_a_trace_is_seen_however_deep_it_lies() {
        assertThatRefused(new Shelf(), Shelf::refuse);

        fails(() -> assertThatRefused(new Shelf(), Shelf::addAndRefuse));
        fails(() -> assertThatRefused(new Shelf(), Shelf::renameAndRefuse));
    }

    @Test
    void what_is_held_twice_or_holds_itself_is_copied_all_the_same() {
        var shelf = new Shelf();
        shelf.box.shelf = shelf;
        var before = Contents.of(shelf);

        assertThat(Contents.of(shelf)).isEqualTo(before);
        shelf.box.label = "another";
        assertThat(Contents.of(shelf)).isNotEqualTo(before);
    }

    private static void fails(ThrowingCallable assertion) {
        assertThatExceptionOfType(AssertionError.class).isThrownBy(assertion);
    }

    private static final class Shelf {
        private final List<String> books = new ArrayList<>();
        private final Box box = new Box();

        void refuse() {
            if (books.size() < 2) {
                throw Refused.conflict("full");
            }
        }

        void addAndRefuse() {
            books.add("one");
            refuse();
        }

        void renameAndRefuse() {
            box.label = "another";
            refuse();
        }
    }

    private static final class Box {
        private String label = "box";
        private Shelf shelf;
    }
}
