package cn.xingji.application.intake.application;

import cn.xingji.events.Site;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** A place of business as a form names it. */
public record SiteForm(
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 300) String address,
        @Positive int people) {
    public Site site() {
        return new Site(name, address, people);
    }
}
