package cn.xingji.application.casework.letter;

import static cn.xingji.rules.RuleId.R5_2_1_ARCHIVE;

import cn.xingji.application.client.organization.Organization;
import cn.xingji.application.intake.archive.LetterOnFile;
import cn.xingji.application.intake.attachment.FileColumns;
import cn.xingji.files.StoredFile;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.Caller;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A letter to a client: kept in the case, sent by e-mail, with proof of sending and of reading. */
@Entity
@Table(name = "letter")
public class Letter {
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

    @JdbcTypeCode(SqlTypes.JSON)
    private LetterPaper.Sheet sheet;

    @Embedded
    private FileColumns file;

    private String sealedSha256;

    private Instant writtenAt;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    private int resends;
    private int attempts;
    private Instant sentAt;
    private String answer;
    private Instant readAt;
    private String readBy;

    @Version
    private long version;

    protected Letter() {}

    Letter(
            UUID eventId,
            Occasion occasion,
            LetterTemplate template,
            LetterPaper.Sheet sheet,
            Addressee to,
            Instant now) {
        this.id = UUID.randomUUID();
        this.number = sheet.number();
        this.caseId = occasion.caseId().value();
        this.eventId = eventId;
        this.kind = occasion.kind();
        this.templateVersion = template.version();
        this.subject = sheet.subject();
        this.recipient = to.name();
        this.email = to.email();
        this.sheet = sheet;
        this.writtenAt = now;
        this.state = LetterState.WRITTEN;
        this.answer = "";
    }

    /** Whom a letter goes to. */
    record Addressee(String organization, String name, String email) {
        static Addressee of(Organization organization) {
            var contact = organization.contact();
            return new Addressee(organization.nameZh(), contact.name(), contact.email());
        }
    }

    /** Its paper is made: it can be sent, and read. */
    void printed(StoredFile paper) {
        file = FileColumns.of(paper);
    }

    void handOver() {
        act(LetterAct.HAND_OVER);
        attempts++;
    }

    void delivered(String serverAnswer, Instant now) {
        act(LetterAct.DELIVER);
        answer = serverAnswer;
        sentAt = now;
    }

    /** It did not go out, and is tried again later. */
    void putOff(String serverAnswer) {
        act(LetterAct.TRY_LATER);
        answer = serverAnswer;
    }

    /** The recipient's server will not take it, or nobody took it for as long as it was worth trying. */
    void undeliverable(String serverAnswer) {
        act(LetterAct.GIVE_UP);
        answer = serverAnswer;
    }

    void lostSight() {
        act(LetterAct.LOSE_SIGHT);
    }

    /** It came back. */
    void bounced(String mailServerAnswer) {
        act(LetterAct.BOUNCE);
        answer = isSealed() ? "" : mailServerAnswer;
    }

    /** Somebody decides to send it again, to the address that the client has by now. */
    void resend(Addressee to) {
        if (isSealed()) {
            throw Refused.conflict(R5_2_1_ARCHIVE, "letter.sealed");
        }
        act(LetterAct.RESEND);
        resends++;
        recipient = to.name();
        email = to.email();
        sentAt = null;
    }

    /**
     * Somebody has it before him: the first time that its client has counts.
     *
     * @throws Refused while there is no paper to read, or when only its client may read it without saying why
     */
    void read(Caller reader, Instant now) {
        if (!isSealed()) {
            requirePaper();
        } else if (reader.isStaff()) {
            throw Refused.forbidden(R5_2_1_ARCHIVE, "letter.sealed");
        }
        if (readAt == null && !reader.isStaff()) {
            readAt = now;
            readBy = isSealed() ? null : reader.name();
        }
    }

    /** Everything that the archive takes over. */
    LetterOnFile onFile() {
        return new LetterOnFile(
                id,
                number,
                kind.name(),
                sheet.on(),
                sheet.organization(),
                subject,
                sheet.body(),
                sheet.details(),
                recipient,
                email,
                answer,
                readBy(),
                requirePaper(),
                writtenAt);
    }

    /** What it said lies in the archive from now on; here stays that it was written, sent and read, and its digest. */
    void sealed() {
        sealedSha256 = requirePaper().sha256();
        file = null;
        sheet = null;
        subject = "";
        recipient = "";
        email = "";
        answer = "";
        readBy = null;
    }

    boolean isSealed() {
        return sealedSha256 != null;
    }

    /** The digest of its paper, wherever that lies; empty until it is made. */
    Optional<String> digest() {
        return paper().map(StoredFile::sha256).or(() -> Optional.ofNullable(sealedSha256));
    }

    /** @throws Refused while it is being made */
    StoredFile requirePaper() {
        return paper().orElseThrow(() -> Refused.unavailable("paper.being-made"));
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

    /** What is printed on it. */
    LetterPaper.Sheet sheet() {
        return sheet;
    }

    /** Empty until it is made. */
    Optional<StoredFile> paper() {
        return Optional.ofNullable(file).map(FileColumns::file);
    }

    boolean isPrinted() {
        return digest().isPresent();
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
