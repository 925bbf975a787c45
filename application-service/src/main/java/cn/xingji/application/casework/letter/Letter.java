package cn.xingji.application.casework.letter;

import cn.xingji.application.client.organization.Organization;
import cn.xingji.application.intake.attachment.FileColumns;
import cn.xingji.files.StoredFile;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A letter to a client: kept in the case, sent by e-mail, with proof of sending and of reading. */
@Entity
@Table(name = "letter")
public class Letter {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_DOUBLING = 9;
    private static final Pattern MESSAGE_ID = Pattern.compile(
            "<letter\\.(?<letter>\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})(?:\\.\\d+)?@xingji>");

    @Id
    private UUID id;

    private String number;
    private UUID caseId;
    private UUID eventId;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    private int templateVersion;
    private String subject;
    private String recipient;
    private String email;

    @Embedded
    private FileColumns file;

    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    private int resends;
    private int attempts;
    private Instant nextAttemptAt;
    private LocalDate giveUpOn;
    private Instant sendingSince;
    private Instant sentAt;
    private String answer;
    private Instant readAt;
    private String readBy;

    @Version
    private long version;

    protected Letter() {}

    /** @param giveUpOn the last day on which its delivery is tried */
    Letter(
            String number,
            UUID eventId,
            Occasion occasion,
            LetterTemplate template,
            String subject,
            Addressee to,
            StoredFile paper,
            Instant now,
            LocalDate giveUpOn) {
        this.id = UUID.randomUUID();
        this.number = number;
        this.caseId = occasion.caseId();
        this.eventId = eventId;
        this.kind = occasion.kind();
        this.templateVersion = template.version();
        this.subject = subject;
        this.recipient = to.name();
        this.email = to.email();
        this.file = FileColumns.of(paper);
        this.writtenAt = now;
        this.state = LetterState.WRITTEN;
        this.nextAttemptAt = now;
        this.giveUpOn = giveUpOn;
        this.answer = "";
    }

    /** Whom a letter goes to. */
    record Addressee(String organization, String name, String email) {
        static Addressee of(Organization organization) {
            var contact = organization.contact();
            return new Addressee(organization.nameZh(), contact.name(), contact.email());
        }
    }

    void handOver(Instant now) {
        act(LetterAct.HAND_OVER);
        attempts++;
        sendingSince = now;
    }

    void delivered(String serverAnswer, Instant now) {
        act(LetterAct.DELIVER);
        answer = serverAnswer;
        sentAt = now;
    }

    /** It did not go out: it is tried again after a pause that doubles, until the day on which one gives up. */
    void failed(String serverAnswer, Instant now, LocalDate today) {
        if (today.isAfter(giveUpOn)) {
            act(LetterAct.GIVE_UP);
        } else {
            act(LetterAct.TRY_LATER);
            nextAttemptAt = now.plus(FIRST_PAUSE.multipliedBy(1L << Math.min(attempts - 1, LONGEST_DOUBLING)));
        }
        answer = serverAnswer;
    }

    /** The recipient's server will not take it. */
    void refused(String serverAnswer) {
        act(LetterAct.GIVE_UP);
        answer = serverAnswer;
    }

    void lostSight() {
        act(LetterAct.LOSE_SIGHT);
    }

    /** It came back. */
    void bounced(String mailServerAnswer) {
        act(LetterAct.BOUNCE);
        answer = mailServerAnswer;
    }

    /** Somebody decides to send it again, to the address that the client has by now. */
    void resend(Addressee to, Instant now, LocalDate lastDay) {
        act(LetterAct.RESEND);
        resends++;
        recipient = to.name();
        email = to.email();
        sentAt = null;
        nextAttemptAt = now;
        giveUpOn = lastDay;
    }

    /** Its client has it before him; the first time counts. */
    void read(String reader, Instant now) {
        if (readAt == null) {
            readAt = now;
            readBy = reader;
        }
    }

    /** The same for every attempt until somebody sends it again: by it one finds whether an attempt went out. */
    String messageId() {
        return resends == 0 ? "<letter.%s@xingji>".formatted(id) : "<letter.%s.%d@xingji>".formatted(id, resends);
    }

    /** The letter that a message id tells of. */
    static Optional<UUID> idIn(String messageId) {
        var parts = MESSAGE_ID.matcher(messageId);
        return parts.matches() ? Optional.of(UUID.fromString(parts.group("letter"))) : Optional.empty();
    }

    private void act(LetterAct act) {
        state = LetterState.LIFECYCLE.after(state, act);
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    UUID caseId() {
        return caseId;
    }

    LetterKind kind() {
        return kind;
    }

    int templateVersion() {
        return templateVersion;
    }

    String subject() {
        return subject;
    }

    String recipient() {
        return recipient;
    }

    String email() {
        return email;
    }

    StoredFile file() {
        return file.file();
    }

    Instant writtenAt() {
        return writtenAt;
    }

    LetterState state() {
        return state;
    }

    int attempts() {
        return attempts;
    }

    String answer() {
        return answer;
    }

    Optional<Instant> sentAt() {
        return Optional.ofNullable(sentAt);
    }

    Optional<Instant> readAt() {
        return Optional.ofNullable(readAt);
    }

    Optional<String> readBy() {
        return Optional.ofNullable(readBy);
    }

    long version() {
        return version;
    }
}
