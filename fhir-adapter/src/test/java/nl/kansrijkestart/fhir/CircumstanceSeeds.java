package nl.kansrijkestart.fhir;

import java.util.ArrayList;
import java.util.List;
import nl.kansrijkestart.client.Circumstance;
import nl.kansrijkestart.client.Circumstance.MissingReason;
import nl.kansrijkestart.client.Circumstance.Status;
import nl.kansrijkestart.client.CircumstanceCode;
import nl.kansrijkestart.client.CircumstanceDefinition;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.client.Circumstances;
import nl.kansrijkestart.client.LifeDomain;
import nl.kansrijkestart.fhir.internal.part.CircumstanceCodes;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.privacy.DataSubject;

/** Circumstances by a seed, a host's own codes among them. */
final class CircumstanceSeeds {

  private CircumstanceSeeds() {}

  static CircumstanceProfile profile(Seeds seeds) {
    List<Circumstance> all = new ArrayList<>(List.of(one(seeds)));
    all.addAll(seeds.list(6, () -> one(seeds)));
    return new CircumstanceProfile(seeds.person(), all);
  }

  /** What nl-core has a profile for: there, with her, under one code for exchange. */
  static CircumstanceProfile ofNlCore(Seeds seeds) {
    List<CircumstanceDefinition> exact =
        Circumstances.standard().definitions().stream()
            .filter(definition -> CircumstanceCodes.exact(definition) != null)
            .toList();
    CircumstanceDefinition definition = seeds.of(exact);
    return new CircumstanceProfile(
        seeds.person(),
        List.of(
            new Circumstance(
                definition.code(),
                definition.kind(),
                definition.domain(),
                definition.category(),
                DataSubject.WOMAN,
                Status.PRESENT,
                null,
                RoleCode.of("MIDWIFE"),
                seeds.before(Seeds.DAY, 200))));
  }

  private static Circumstance one(Seeds seeds) {
    CircumstanceDefinition definition = seeds.of(Circumstances.standard().definitions());
    boolean own = seeds.upTo(5) == 0;
    Status status = seeds.of(Status.class);
    boolean answered = status != Status.NOT_ASKED;
    return new Circumstance(
        own ? CircumstanceCode.of("own-of-host") : definition.code(),
        definition.kind(),
        own ? seeds.of(LifeDomain.class) : definition.domain(),
        own ? seeds.of(List.copyOf(Circumstance.CATEGORIES)) : definition.category(),
        seeds.upTo(3) == 0 ? seeds.of(DataSubject.class) : DataSubject.WOMAN,
        status,
        answered ? null : seeds.maybe(() -> seeds.of(MissingReason.class)),
        answered || seeds.yes() ? RoleCode.of("MIDWIFE") : null,
        answered || seeds.yes() ? seeds.before(Seeds.DAY, 200) : null);
  }
}
