package cn.xingji.application.client.organization;

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

    public Organization(
            CreditCode creditCode,
            String nameZh,
            String nameEn,
            String legalRepresentative,
            Region region,
            String address,
            Contact contact,
            UUID registeredBy,
            Instant registeredAt) {
        this.id = UUID.randomUUID();
        this.creditCode = creditCode;
        this.nameZh = nameZh.strip();
        this.nameEn = nameEn.strip();
        this.legalRepresentative = legalRepresentative.strip();
        this.region = region;
        this.address = address.strip();
        this.contact = contact;
        this.registeredBy = registeredBy;
        this.registeredAt = registeredAt;
    }

    /** Changes whom the body talks to, and the name in English. */
    void correct(String english, Contact whom) {
        nameEn = english.strip();
        contact = whom;
    }

    /** Names whom else the body may talk to; those named before are replaced. */
    void alsoReach(List<FurtherContact> others) {
        furtherContacts = List.copyOf(others);
    }

    /**
     * Corrects what the business licence says.
     *
     * @throws Refused once there is a contract: from then on it takes a change request (R5.2.3-change)
     */
    void correctLicence(String chinese, String representative, Region registeredIn, String registeredAddress) {
        var same = nameZh.equals(chinese.strip())
                && legalRepresentative.equals(representative.strip())
                && region.equals(registeredIn)
                && address.equals(registeredAddress.strip());
        if (contracted && !same) {
            throw Refused.conflict(R5_2_3_CHANGE, "organization.change-request-needed");
        }
        nameZh = chinese.strip();
        legalRepresentative = representative.strip();
        region = registeredIn;
        address = registeredAddress.strip();
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
