package cn.xingji.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Topics keep everything for ever: facts carry no reasons or remarks, but what another service tells the client. */
class FactsCarryNoWordsTest {
    private static final Set<String> WORDS =
            Set.of("reason", "reasons", "remark", "remarks", "text", "comment", "description", "nonconformities");

    /** Decision 26 says why each of these. */
    private static final Set<String> TOLD_TO_WHO_MUST_ACT = Set.of(
            "AuditCancelled.reason",
            "AuditTerminated.reason",
            "PlanPostponed.reason",
            "TeamMemberReplaced.reason",
            "DocumentNonconformitiesRaised.nonconformities",
            "CertificationRefused.reason",
            "CertificateSuspended.reason",
            "CertificateRevoked.reason",
            "DecisionFileReturned.reason");

    @Test
    void what_somebody_wrote_stays_with_what_it_was_written_about() {
        var words = EventType.all().values().stream()
                .flatMap(FactsCarryNoWordsTest::words)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(words).isEqualTo(new TreeSet<>(TOLD_TO_WHO_MUST_ACT));
    }

    private static Stream<String> words(Class<? extends Event> fact) {
        return Arrays.stream(fact.getRecordComponents())
                .map(component -> component.getName())
                .filter(name -> WORDS.contains(name) || name.endsWith("Reason"))
                .map(name -> fact.getSimpleName() + "." + name);
    }
}
