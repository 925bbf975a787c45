package cn.xingji.audit.documentreview;

import cn.xingji.audit.audit.AuditAct;
import cn.xingji.rules.people.Role;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A document nonconformity as client, team and staff see it.
 *
 * @param round the round of the review that raised it
 * @param against the item of the review that it is about, by its reference; blank where that is not on record
 * @param answers every answer, in the order in which they were given
 */
public record NonconformityView(
        UUID id,
        int round,
        String against,
        String clause,
        String description,
        NonconformityState state,
        List<AnswerView> answers,
        Set<NonconformityAct> allowedActions) {

    /** @param judgement empty until the leader has looked at it */
    public record AnswerView(
            int round,
            String correction,
            String correctiveAction,
            List<FileView> files,
            Instant answeredAt,
            Optional<JudgementView> judgement) {
        static AnswerView of(Answer answer) {
            return new AnswerView(
                    answer.round(),
                    answer.correction(),
                    answer.correctiveAction(),
                    answer.files().stream().map(FileView::of).toList(),
                    answer.answeredAt(),
                    answer.judgement().map(JudgementView::of));
        }
    }

    public record FileView(UUID id, String name, String mediaType, long size, String sha256) {
        static FileView of(EnclosedFile enclosed) {
            var file = enclosed.file();
            return new FileView(enclosed.id(), file.name(), file.mediaType(), file.size(), file.sha256());
        }
    }

    /** @param reason why it was sent back; blank when it was verified */
    public record JudgementView(boolean verified, String reason, Instant judgedAt) {
        static JudgementView of(Answer.Judgement judgement) {
            return new JudgementView(judgement.verified(), judgement.reason(), judgement.judgedAt());
        }
    }

    /** @param allowed what the caller may do to the audit now */
    static NonconformityView of(DocumentNonconformity one, int round, Set<AuditAct> allowed) {
        return new NonconformityView(
                one.id(),
                round,
                one.against(),
                one.clause(),
                one.description(),
                one.state(),
                one.answers().stream().map(AnswerView::of).toList(),
                NonconformityState.LIFECYCLE.allowed(one.state(), parts(allowed)));
    }

    private static Set<Role> parts(Set<AuditAct> allowed) {
        var parts = EnumSet.noneOf(Role.class);
        if (allowed.contains(AuditAct.ANSWER_NONCONFORMITY)) {
            parts.add(Role.APPLICANT);
        }
        if (allowed.contains(AuditAct.JUDGE_CORRECTION)) {
            parts.add(Role.AUDITOR);
        }
        return parts;
    }
}
