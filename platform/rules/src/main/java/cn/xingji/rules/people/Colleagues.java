package cn.xingji.rules.people;

import java.util.Optional;
import java.util.UUID;

/** The register of everyone who acts for the body, as far as whoever asks has heard of it. */
@FunctionalInterface
public interface Colleagues {
    Optional<Colleague> find(UUID personId);
}
