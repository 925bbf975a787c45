package cn.xingji.search;

import cn.xingji.rules.people.Role;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Something to page through. */
@Entity
@Table(name = "note")
public class Note {
    static final Sight<Note> SIGHT = Sight.of(Note.class)
            .client("owner")
            .where(Condition.equal("title", "every third"), Role.AUDITOR)
            .every(Role.APPLICATION_REVIEWER);

    static final Listing<Note> LISTING = Listing.of(Note.class)
            .seenBy(SIGHT)
            .filter("title")
            .sort("title", String.class, Note::title)
            .sort("writtenOn", LocalDate.class, Note::writtenOn)
            .sortWhereKnown("readOn", LocalDate.class, Note::readOn)
            .unique("id", UUID.class, Note::id)
            .inOrder("writtenOn");

    @Id
    private UUID id;

    private UUID owner;
    private String title;
    private LocalDate writtenOn;
    private LocalDate readOn;

    protected Note() {}

    Note(UUID owner, String title, LocalDate writtenOn, Optional<LocalDate> readOn) {
        this.id = UUID.randomUUID();
        this.owner = owner;
        this.title = title;
        this.writtenOn = writtenOn;
        this.readOn = readOn.orElse(null);
    }

    public UUID id() {
        return id;
    }

    public String title() {
        return title;
    }

    public LocalDate writtenOn() {
        return writtenOn;
    }

    public Optional<LocalDate> readOn() {
        return Optional.ofNullable(readOn);
    }
}
