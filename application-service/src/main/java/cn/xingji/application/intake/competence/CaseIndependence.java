package cn.xingji.application.intake.competence;

import cn.xingji.application.client.organization.Organization;
import cn.xingji.identity.Impartiality;
import cn.xingji.identity.SignedIn;
import cn.xingji.rules.Refused;
import cn.xingji.rules.people.CaseSoFar;
import cn.xingji.rules.people.CaseSoFar.Involvement;
import cn.xingji.rules.people.Colleague;
import cn.xingji.rules.people.Part;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Whether whoever acts now is independent enough for it (R5.3.1.3): asked at every act for the body on a client's case.
 */
@ApplicationScoped
public class CaseIndependence {
    private final Impartiality impartiality;
    private final SignedIn signedIn;

    CaseIndependence(Impartiality impartiality, SignedIn signedIn) {
        this.impartiality = impartiality;
        this.signedIn = signedIn;
    }

    /**
     * Whoever acts now, as the register knows him.
     *
     * @param before what was done in the case that may exclude it
     * @throws Refused with everything that stands against him
     */
    public Colleague require(Part part, Organization client, Involvement... before) {
        var soFar = new CaseSoFar(client.creditCode(), List.of(before));
        return impartiality.today().require(signedIn.caller().id(), part, soFar);
    }
}
