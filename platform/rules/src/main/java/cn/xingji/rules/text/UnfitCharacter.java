package cn.xingji.rules.text;

import cn.xingji.rules.Refused;
import java.util.Optional;

/**
 * A character that no text of a person needs and that makes a text look other than it is, or breaks what it is printed
 * on: control characters but for tab and line end, noncharacters, lone surrogates, and the marks that turn the
 * direction of writing around.
 */
public record UnfitCharacter(int codePoint) {
    private static final int NONCHARACTERS_FROM = 0xFDD0;
    private static final int NONCHARACTERS_TO = 0xFDEF;
    private static final int LAST_TWO_OF_A_PLANE = 0xFFFE;

    /** The first one in a text. */
    public static Optional<UnfitCharacter> in(String text) {
        return text.codePoints()
                .filter(UnfitCharacter::isUnfit)
                .mapToObj(UnfitCharacter::new)
                .findFirst();
    }

    /** @throws Refused when there is one in the field's text */
    public static void refuseIn(String field, String text) {
        in(text).ifPresent(unfit -> {
            throw Refused.invalidField("text.unfit", field).with("character", unfit.toString());
        });
    }

    /** {@code U+202E} */
    @Override
    public String toString() {
        return "U+%04X".formatted(codePoint);
    }

    private static boolean isUnfit(int character) {
        return switch (character) {
            case '\t', '\n', '\r' -> false;
            case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0xFEFF -> true;
            default ->
                Character.isISOControl(character)
                        || Character.getType(character) == Character.SURROGATE
                        || isBetween(character, 0x202A, 0x202E)
                        || isBetween(character, 0x2066, 0x2069)
                        || isBetween(character, NONCHARACTERS_FROM, NONCHARACTERS_TO)
                        || (character & LAST_TWO_OF_A_PLANE) == LAST_TWO_OF_A_PLANE;
        };
    }

    private static boolean isBetween(int character, int first, int last) {
        return character >= first && character <= last;
    }
}
