package cn.xingji.rules.vocabulary;

import java.util.UUID;

/** A person: one of the body's people or one who speaks for an organisation, as sign-in knows them. */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
