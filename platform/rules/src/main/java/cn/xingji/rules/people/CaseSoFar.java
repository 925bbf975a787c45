package cn.xingji.rules.people;

import cn.xingji.rules.vocabulary.CreditCode;
import java.util.List;
import java.util.UUID;

/** Whose case it is, and who has done what in it. */
public record CaseSoFar(CreditCode client, List<Involvement> involved) {
    public CaseSoFar {
        involved = List.copyOf(involved);
    }

    /** That this person has done this. */
    public record Involvement(UUID personId, Part part) {}
}
