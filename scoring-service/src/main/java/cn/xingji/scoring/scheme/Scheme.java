package cn.xingji.scoring.scheme;

import cn.xingji.events.Grade;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A version of the score table with the thresholds of its grades (R8-latest). */
@Entity
@Table(name = "scheme")
public class Scheme {
    @Id
    private String version;

    private String titleZh;
    private String titleEn;

    @Enumerated(EnumType.STRING)
    private SchemeState state;

    private LocalDate effectiveFrom;
    private String source;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "scheme_item", joinColumns = @JoinColumn(name = "scheme"))
    @OrderBy("position")
    private List<Item> items = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "scheme_threshold", joinColumns = @JoinColumn(name = "scheme"))
    private Set<Threshold> thresholds = new LinkedHashSet<>();

    protected Scheme() {}

    public Scheme(String version, LocalDate effectiveFrom, Collection<Item> items, Collection<Threshold> thresholds) {
        this.version = version;
        this.titleZh = version;
        this.titleEn = version;
        this.state = SchemeState.PUBLISHED;
        this.effectiveFrom = effectiveFrom;
        this.source = "";
        this.items = new ArrayList<>(items);
        this.thresholds = new LinkedHashSet<>(thresholds);
    }

    public Optional<Item> item(String code) {
        return items.stream().filter(item -> item.code().equals(code)).findFirst();
    }

    /** The grade that this total takes, from the exact figure (Q12); empty below the lowest: not certifiable. */
    public Optional<Grade> grade(BigDecimal total) {
        return thresholds.stream()
                .filter(threshold -> total.compareTo(threshold.minimum()) >= 0)
                .max(Comparator.comparing(Threshold::minimum))
                .map(Threshold::grade);
    }

    public String version() {
        return version;
    }

    public String titleZh() {
        return titleZh;
    }

    public String titleEn() {
        return titleEn;
    }

    public SchemeState state() {
        return state;
    }

    public LocalDate effectiveFrom() {
        return effectiveFrom;
    }

    public String source() {
        return source;
    }

    public List<Item> items() {
        return items.stream().sorted(Comparator.comparingInt(Item::position)).toList();
    }

    public List<Threshold> thresholds() {
        return thresholds.stream()
                .sorted(Comparator.comparing(Threshold::minimum))
                .toList();
    }
}
