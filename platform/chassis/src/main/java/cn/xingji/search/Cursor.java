package cn.xingji.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import cn.xingji.rules.Refused;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Where a page ended, in a form that a caller hands back as it is: which list in which order, and the last row's keys.
 * Each part is Base64, parted by dots, so that no name in a key can be taken for two.
 */
final class Cursor {
    private static final String DOT = ".";
    /** Outside of the alphabet, so that it differs from an empty text. */
    private static final String LACKING = "~";

    private Cursor() {}

    static <T> String write(String list, Sorting<T> sorting, T last) {
        var parts = new ArrayList<String>();
        parts.add(encode(title(list, sorting)));
        sorting.placesOf(last)
                .forEach(place -> parts.add(place.text().map(Cursor::encode).orElse(LACKING)));
        return String.join(DOT, parts);
    }

    /** @throws Refused when it isn't one that this list in this order has given */
    static <T> List<Place<T, ?>> read(String cursor, String list, Sorting<T> sorting) {
        var parts = List.of(cursor.split("\\.", -1));
        if (!parts.getFirst().equals(encode(title(list, sorting)))
                || parts.size() != sorting.keys().size() + 1) {
            throw invalid();
        }
        var places = new ArrayList<Place<T, ?>>();
        for (var key : sorting.keys()) {
            places.add(place(key, parts.get(places.size() + 1)));
        }
        return places;
    }

    private static <T> Place<T, ?> place(Key<T, ?> key, String part) {
        try {
            return key.read(part.equals(LACKING) ? Optional.empty() : Optional.of(decode(part)));
        } catch (RuntimeException notOurs) {
            throw invalid();
        }
    }

    private static String title(String list, Sorting<?> sorting) {
        return list + " " + sorting.wish();
    }

    private static Refused invalid() {
        return Refused.unreadable("problem.cursor", "cursor");
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private static String decode(String text) {
        return new String(Base64.getUrlDecoder().decode(text), UTF_8);
    }
}
