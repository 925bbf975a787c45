package cn.xingji.testing;

import cn.xingji.rules.people.Role;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Somebody who asks, by what he is to the case: a column of the matrix of access.
 *
 * @param role empty for whoever is not signed in
 * @param related whether the case is his: of his organisation, of his team; every case is a member of staff's
 */
record Onlooker(String title, Optional<Role> role, boolean related) {
    private static final List<Onlooker> ALL = Stream.concat(
                    Stream.of(
                            new Onlooker("nobody", Optional.empty(), false),
                            new Onlooker("applicant of the owner", Optional.of(Role.APPLICANT), true),
                            new Onlooker("applicant of another", Optional.of(Role.APPLICANT), false),
                            new Onlooker("auditor of the team", Optional.of(Role.AUDITOR), true),
                            new Onlooker("auditor of another", Optional.of(Role.AUDITOR), false)),
                    Arrays.stream(Role.values())
                            .filter(role -> role != Role.APPLICANT && role != Role.AUDITOR && role != Role.SYSTEM)
                            .map(role -> new Onlooker(role.title(), Optional.of(role), true)))
            .toList();

    static List<Onlooker> all() {
        return ALL;
    }
}
