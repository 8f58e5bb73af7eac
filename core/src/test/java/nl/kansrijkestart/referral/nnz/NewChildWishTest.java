package nl.kansrijkestart.referral.nnz;

import static nl.kansrijkestart.referral.visit.VisitFixtures.codes;
import static nl.kansrijkestart.referral.visit.VisitFixtures.ok;
import static nl.kansrijkestart.referral.visit.VisitFixtures.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.catalogue.Catalogue;
import nl.kansrijkestart.catalogue.Fact;
import nl.kansrijkestart.catalogue.Facts;
import nl.kansrijkestart.decision.Language;
import nl.kansrijkestart.decision.Result;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.identity.Municipality;
import nl.kansrijkestart.identity.PersonId;
import nl.kansrijkestart.identity.RoleCode;
import nl.kansrijkestart.pack.Packs;
import nl.kansrijkestart.privacy.DataCategory;
import nl.kansrijkestart.privacy.Part;
import nl.kansrijkestart.testing.Requirement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NewChildWishTest {

  private static final LocalDate DAY = LocalDate.of(2025, 6, 14);
  private static final PersonId PARENT = PersonId.of("parent-1");
  private static final RoleCode NURSE = RoleCode.of("YOUTH_NURSE");

  private static Result<NewChildWish> asked(String role, Ternary pregnant, Ternary wish) {
    return NewChildWish.of(PARENT, DAY, RoleCode.of(role), pregnant, wish);
  }

  @ParameterizedTest
  @EnumSource(Ternary.class)
  @Requirement("R-311")
  void should_record_the_answer_of_a_parent_who_is_not_pregnant_and_offer_the_clinic_after_a_yes(
      Ternary wish) {
    for (String role : List.of("YOUTH_NURSE", "YOUTH_DOCTOR")) {
      Result<NewChildWish> answer = asked(role, Ternary.FALSE, wish);

      assertThat(ok(answer)).isEqualTo(new NewChildWish(PARENT, DAY, RoleCode.of(role), wish));
      assertThat(codes(answer))
          .isEqualTo(wish == Ternary.TRUE ? List.of(NnzReasons.WISH_CLINIC) : List.of());
    }
  }

  @ParameterizedTest
  @EnumSource(Ternary.class)
  @Requirement("R-311")
  void should_not_be_asked_of_a_parent_who_is_pregnant(Ternary wish) {
    Result<NewChildWish> answer = asked("YOUTH_NURSE", Ternary.TRUE, wish);

    assertThat(refused(answer)).isTrue();
    assertThat(codes(answer)).containsExactly(NnzReasons.WISH_PREGNANT);
    assertThat(answer.reasons().get(0).text(Language.EN)).contains("after the birth");
    assertThat(answer.reasons().get(0).text(Language.NL)).contains("na de geboorte");
    // not known is not pregnant, nor not pregnant: the answer is kept, with a question
    assertThat(refused(asked("YOUTH_NURSE", Ternary.UNKNOWN, wish))).isFalse();
    assertThat(codes(asked("YOUTH_NURSE", Ternary.UNKNOWN, wish)))
        .startsWith(NnzReasons.WISH_PREGNANT_UNKNOWN)
        .hasSize(wish == Ternary.TRUE ? 2 : 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"MIDWIFE", "GP", "PREGNANT_WOMAN", "YOUTH_HEALTH_CARE"})
  @Requirement("R-311")
  void should_be_asked_at_a_contact_of_youth_health_care(String role) {
    assertThat(codes(asked(role, Ternary.FALSE, Ternary.TRUE)))
        .containsExactly(NnzReasons.WISH_OTHER_CONTACT);
    assertThat(codes(asked(role, Ternary.TRUE, Ternary.TRUE)))
        .containsExactly(NnzReasons.WISH_PREGNANT, NnzReasons.WISH_OTHER_CONTACT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new NewChildWish(PARENT, DAY, RoleCode.of(role), Ternary.TRUE));
  }

  @Test
  @Requirement("R-311")
  void should_point_to_a_clinic_that_fits_who_wishes_for_a_child_and_is_not_pregnant() {
    Catalogue catalogue = Catalogue.of(Packs.standard());
    Facts facts =
        Facts.none()
            .with(Fact.MUNICIPALITY_OF_STAY, Municipality.parse("GM0606"))
            .with(Fact.CHILD_WISH, true);

    assertThat(
            catalogue
                .eligibility(NewChildWish.CLINIC, facts.with(Fact.PREGNANT, false), DAY)
                .fits())
        .isEqualTo(Ternary.TRUE);
    assertThat(
            catalogue.eligibility(NewChildWish.CLINIC, facts.with(Fact.PREGNANT, true), DAY).fits())
        .isEqualTo(Ternary.FALSE);
  }

  @Test
  void should_be_the_same_after_json_and_back_and_show_nothing() throws Exception {
    ObjectMapper mapper =
        new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    for (Ternary wish : Ternary.values()) {
      NewChildWish value = new NewChildWish(PARENT, DAY, NURSE, wish);
      ObjectNode json = mapper.valueToTree(value);
      json.put("addedLater", 1);
      assertThat(mapper.treeToValue(json, NewChildWish.class)).isEqualTo(value);
      assertThat(value).hasToString("NewChildWish[masked]");
      assertThat(value.parts())
          .extracting(Part::category)
          .containsOnly(DataCategory.REFERENCE, DataCategory.OWN_WISH);
    }
  }
}
