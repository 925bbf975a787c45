package cn.xingji.application.intake.review;

import java.util.List;
import java.util.Optional;

/** Everything that a review has on file. */
public record ReviewFile(
        Optional<Review> review,
        List<CreditLookUp> lookUps,
        List<InformationRequest> requests,
        List<UnderstandingGap> gaps) {}
