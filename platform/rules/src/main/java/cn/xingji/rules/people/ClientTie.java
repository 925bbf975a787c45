package cn.xingji.rules.people;

import cn.xingji.rules.vocabulary.CreditCode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * That a person worked at or advised an organisation.
 *
 * @param kind the code of a {@link TieKind}; one that was added later ties no less
 * @param endedOn empty while it lasts
 */
public record ClientTie(CreditCode client, String kind, Optional<LocalDate> endedOn) {}
