package nl.kansrijkestart.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import nl.kansrijkestart.birth.Birth;
import nl.kansrijkestart.client.CircumstanceProfile;
import nl.kansrijkestart.client.Client;
import nl.kansrijkestart.client.Household;
import nl.kansrijkestart.client.SupportNetwork;
import nl.kansrijkestart.consent.Consent;
import nl.kansrijkestart.fhir.birth.BirthMapper;
import nl.kansrijkestart.fhir.circumstance.CircumstanceMapper;
import nl.kansrijkestart.fhir.client.ClientMapper;
import nl.kansrijkestart.fhir.client.HouseholdMapper;
import nl.kansrijkestart.fhir.client.NetworkMapper;
import nl.kansrijkestart.fhir.consent.ConsentMapper;
import nl.kansrijkestart.fhir.outcome.Shown;
import nl.kansrijkestart.fhir.pregnancy.PregnancyMapper;
import nl.kansrijkestart.fhir.referral.ReferralParties;
import nl.kansrijkestart.fhir.referral.ReferralRequestMapper;
import nl.kansrijkestart.fhir.referral.ReferralTaskMapper;
import nl.kansrijkestart.fhir.screening.AnswersMapper;
import nl.kansrijkestart.fhir.screening.ScoreMapper;
import nl.kansrijkestart.pregnancy.Pregnancy;
import nl.kansrijkestart.referral.Referral;
import nl.kansrijkestart.referral.ReferralRequest;
import nl.kansrijkestart.screening.Answers;
import nl.kansrijkestart.screening.Score;
import org.hl7.fhir.r4.model.Resource;

/** Everything that is written, by the class of the record. A new mapper is added here. */
final class Writers {

  private static final Map<Class<?>, BiFunction<Object, Shown, List<Resource>>> ALL =
      new LinkedHashMap<>();

  static {
    add(Client.class, (client, shown) -> List.of(ClientMapper.toFhir(client, shown)));
    add(
        ReferralRequest.class,
        (request, shown) -> List.of(ReferralRequestMapper.toFhir(request, shown)));
    add(Referral.class, Writers::referral);
    add(Household.class, HouseholdMapper::toFhir);
    add(SupportNetwork.class, (network, shown) -> List.of(NetworkMapper.toFhir(network, shown)));
    add(Pregnancy.class, PregnancyMapper::toFhir);
    add(CircumstanceProfile.class, CircumstanceMapper::toFhir);
    add(Answers.class, (answers, shown) -> List.of(AnswersMapper.toFhir(answers, shown)));
    add(
        Consent.class,
        (consent, shown) ->
            ConsentMapper.toFhir(consent, shown).<List<Resource>>map(List::of).orElse(List.of()));
    add(Score.Complete.class, (score, shown) -> List.of(ScoreMapper.toFhir(score, shown)));
    add(Score.Incomplete.class, (score, shown) -> List.of(ScoreMapper.toFhir(score, shown)));
    add(Score.Refused.class, (score, shown) -> List.of(ScoreMapper.toFhir(score, shown)));
    add(Birth.class, BirthMapper::toFhir);
  }

  private Writers() {}

  /** What is asked where that is shown, and the task of what was sent. */
  private static List<Resource> referral(Referral referral, Shown shown) {
    ReferralParties parties = ReferralParties.unknown();
    List<Resource> all = new ArrayList<>();
    if (shown.has("id") && shown.has("request")) {
      all.add(ReferralRequestMapper.toFhir(referral, shown, parties));
    }
    ReferralTaskMapper.toFhir(referral, shown, parties).ifPresent(all::add);
    return all;
  }

  private static <T> void add(Class<T> type, BiFunction<T, Shown, List<Resource>> write) {
    ALL.put(type, (record, shown) -> write.apply(type.cast(record), shown));
  }

  /** The resources of a record, as far as its parts are shown; empty where nothing writes it. */
  static Optional<List<Resource>> write(Object record, Shown shown) {
    return Optional.ofNullable(ALL.get(record.getClass())).map(one -> one.apply(record, shown));
  }

  /** Whether records of a class are written. */
  static boolean writes(Class<?> type) {
    return ALL.containsKey(type);
  }
}
