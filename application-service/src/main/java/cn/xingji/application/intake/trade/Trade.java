package cn.xingji.application.intake.trade;

import cn.xingji.application.intake.attachment.AttachmentKind;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** A trade: what it risks, and whether it needs a licence of its own (R5.1-a). */
@Entity
@Table(name = "trade")
public class Trade {
    @Id
    private String code;

    private String titleZh;
    private String titleEn;

    @Enumerated(EnumType.STRING)
    private Risk risk;

    private boolean needsLicence;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "trade_licence", joinColumns = @JoinColumn(name = "trade"))
    @Column(name = "kind")
    @Enumerated(EnumType.STRING)
    private Set<AttachmentKind> licences = new TreeSet<>();

    protected Trade() {}

    public Trade(String code, String titleZh, Risk risk, boolean needsLicence) {
        this.code = code;
        this.titleZh = titleZh;
        this.titleEn = titleZh;
        this.risk = risk;
        this.needsLicence = needsLicence;
    }

    public String code() {
        return code;
    }

    public String titleZh() {
        return titleZh;
    }

    public String titleEn() {
        return titleEn;
    }

    public Risk risk() {
        return risk;
    }

    /** The licences that an applicant of this trade shows (R5.1-a). */
    public Set<AttachmentKind> licences() {
        if (!licences.isEmpty()) {
            return EnumSet.copyOf(licences);
        }
        return needsLicence ? EnumSet.of(AttachmentKind.TRADE_LICENCE) : EnumSet.noneOf(AttachmentKind.class);
    }

    public boolean needsLicence() {
        return needsLicence;
    }
}
