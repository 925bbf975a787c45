package cn.xingji.application.fee;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

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

    public boolean needsLicence() {
        return needsLicence;
    }
}
