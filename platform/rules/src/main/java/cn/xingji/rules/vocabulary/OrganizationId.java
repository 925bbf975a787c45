package cn.xingji.rules.vocabulary;

import java.util.UUID;

/** An organisation, certified or applying. */
public record OrganizationId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
