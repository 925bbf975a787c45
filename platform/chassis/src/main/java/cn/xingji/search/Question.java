package cn.xingji.search;

import java.util.Optional;

/** What a caller asks a list for, within what he may see of it. */
public final class Question<T> {
    private final Listing<T> listing;
    private final Condition<T> condition;

    Question(Listing<T> listing, Condition<T> condition) {
        this.listing = listing;
        this.condition = condition;
    }

    /** Only the rows that have this value, if one is wished for. */
    public Question<T> where(String filter, Optional<?> value) {
        var path = listing.filtered(filter);
        return value.map(wished -> new Question<>(listing, condition.and(Condition.equal(path, wished))))
                .orElse(this);
    }

    Listing<T> listing() {
        return listing;
    }

    Condition<T> condition() {
        return condition;
    }
}
