package cn.xingji.application.client.organization;

import static cn.xingji.rules.RuleId.R5_1_ELIGIBLE;
import static cn.xingji.rules.RuleId.R5_2_3_CHANGE;

import cn.xingji.events.ApplicationEvent.OrganizationRegistered;
import cn.xingji.events.Client;
import cn.xingji.rules.Refused;
import cn.xingji.rules.vocabulary.CreditCode;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An enterprise that applies, or has applied, for certification (R5.1-eligible). */
@Entity
@Table(name = "organization")
public class Organization {
    @Id
    private UUID id;

    private CreditCode creditCode;
    private String nameZh;
    private String nameEn;
    private String legalRepresentative;

    @Column(name = "region_code")
    private Region region;

    private String address;

    @Embedded
    private Contact contact;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FurtherContact> furtherContacts = new ArrayList<>();

    private UUID registeredBy;
    private Instant registeredAt;
    private boolean contracted;

    @Version
    private long version;

    protected Organization() {}

    public Organization(Particulars said, UUID registeredBy, Instant registeredAt) {
        this.id = UUID.randomUUID();
        this.creditCode = said.creditCode();
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
        take(said);
    }

    /**
     * Corrects what its people said of it.
     *
     * @throws Refused when it is another credit code; or, once there is a contract, something else that the business
     *     licence says: from then on that takes a change request (R5.2.3-change)
     */
    void correct(Particulars said) {
        if (!said.creditCode().equals(creditCode)) {
            throw Refused.invalidField(R5_1_ELIGIBLE, "credit-code.stays", "creditCode");
        }
        if (contracted && !sameLicence(said)) {
            throw Refused.conflict(R5_2_3_CHANGE, "organization.change-request-needed");
        }
        take(said);
    }

    private boolean sameLicence(Particulars said) {
        return nameZh.equals(said.nameZh())
                && legalRepresentative.equals(said.legalRepresentative())
                && region.equals(said.region())
                && address.equals(said.address());
    }

    private void take(Particulars said) {
        nameZh = said.nameZh();
        nameEn = said.nameEn();
        legalRepresentative = said.legalRepresentative();
        region = said.region();
        address = said.address();
        contact = said.contact();
        furtherContacts = said.furtherContacts();
    }

    /** What an accepted change request says (R5.2.3-review); what it is silent about stays. */
    public void change(
            Optional<String> chinese,
            Optional<String> english,
            Optional<String> representative,
            Optional<Region> registeredIn,
            Optional<String> registeredAddress) {
        nameZh = chinese.map(String::strip).orElse(nameZh);
        nameEn = english.map(String::strip).orElse(nameEn);
        legalRepresentative = representative.map(String::strip).orElse(legalRepresentative);
        region = registeredIn.orElse(region);
        address = registeredAddress.map(String::strip).orElse(address);
    }

    /** It has a contract with the body. */
    void contracted() {
        contracted = true;
    }

    /** Whether what its business licence says may still be corrected without a change request. */
    boolean licenceIsOpen() {
        return !contracted;
    }

    OrganizationRegistered registered() {
        return new OrganizationRegistered(id, creditCode, nameZh, registeredBy);
    }

    /** The organisation as other services need to know it. */
    public Client asClient() {
        return new Client(id, creditCode, nameZh, nameEn, address);
    }

    public UUID id() {
        return id;
    }

    public CreditCode creditCode() {
        return creditCode;
    }

    public String nameZh() {
        return nameZh;
    }

    public String nameEn() {
        return nameEn;
    }

    public String legalRepresentative() {
        return legalRepresentative;
    }

    public Region region() {
        return region;
    }

    public String address() {
        return address;
    }

    public Contact contact() {
        return contact;
    }

    public List<FurtherContact> furtherContacts() {
        return List.copyOf(furtherContacts);
    }

    public long version() {
        return version;
    }
}
