package cn.xingji.application.certified.change;

import cn.xingji.application.intake.application.SiteForm;
import cn.xingji.events.Site;
import cn.xingji.events.Standard;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/** The change form as it is sent; what is absent stays as it is. */
public record ChangeForm(
        Optional<@Pattern(regexp = SAID, message = NOT_BLANK) @Size(max = 200) String> nameZh,
        Optional<@Size(max = 200) String> nameEn,
        Optional<@Pattern(regexp = SAID, message = NOT_BLANK) String> regionCode,
        Optional<@Pattern(regexp = SAID, message = NOT_BLANK) @Size(max = 300) String> address,
        Optional<@Pattern(regexp = SAID, message = NOT_BLANK) @Size(max = 60) String> legalRepresentative,
        Optional<@Size(min = 1, max = 50) List<@NotBlank @Size(max = 100) String>> goods,
        Optional<@Size(min = 1, max = 2) List<@NotNull Standard>> standards,
        Optional<@Valid @Size(min = 1, max = 200) List<@NotNull @Valid SiteForm>> sites,
        Optional<@Positive Integer> people,
        Optional<@Size(max = 2000) String> reason) {
    /** Absent, or not blank. */
    private static final String SAID = "(?s).*\\S.*";

    private static final String NOT_BLANK = "{jakarta.validation.constraints.NotBlank.message}";

    ChangeWish wish() {
        return new ChangeWish(
                nameZh, nameEn, regionCode, address, legalRepresentative, goods, standards, places(), people);
    }

    private Optional<List<Site>> places() {
        return sites.map(each -> each.stream().map(SiteForm::site).toList());
    }
}
