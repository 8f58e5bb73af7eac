package nl.kansrijkestart.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import nl.kansrijkestart.decision.Source;
import nl.kansrijkestart.decision.Ternary;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A host's own files, good and broken. */
class DataFilesTest {

  private static InputStream in(String json) {
    return new ByteArrayInputStream(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
  }

  private static String roles(String role) {
    return "{'schema':'roles/1','version':'7','documents':[{'id':'D','title':'Our list',"
        + "'confidence':'unconfirmed'}],'roles':["
        + role
        + "]}";
  }

  @Test
  void should_read_the_roles_of_a_host() {
    // GIVEN
    String json =
        roles(
            "{'code':'DOULA','aliases':['BIRTH_COACH'],'nl':'doula','en':'doula','kind':'person',"
                + "'domain':'social','may':['GUIDE'],'granted':[{'permission':'REFER_TO_DESK',"
                + "'decision':'board-3'}],'sources':[{'document':'D','passage':'p. 2'}]}");
    // WHEN
    Roles roles = Roles.read(in(json));
    // THEN
    assertThat(roles.version()).isEqualTo("7");
    assertThat(roles.may(RoleCode.of("BIRTH_COACH"), Permission.of("GUIDE")).allowed()).isTrue();
    assertThat(roles.may(RoleCode.of("DOULA"), Permission.of("REFER_TO_DESK")).reasons().get(0))
        .hasToString("identity.ROLE_ALLOWED_BY_DECISION (ROLES@7)");
    assertThat(roles.may(RoleCode.of("MIDWIFE"), Permission.of("GUIDE")).allowed()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "{'code':'A','nl':'a','en':'a','kind':'robot'} | $.roles[0].kind holds a code",
        "{'code':'a','nl':'a','en':'a','kind':'person'} | $.roles[0].code holds a code",
        "{'code':'A','nl':'a','kind':'person'} | $.roles[0].en must be a text that is not blank",
        "{'code':'A','nl':' ','en':'a','kind':'person'} | $.roles[0].nl must be a text",
        "{'code':7,'nl':'a','en':'a','kind':'person'} | $.roles[0].code must be a text",
        "{'code':'A','nl':'a','en':'a','kind':'person','may':'X'} | $.roles[0].may must be a list",
        "{'code':'A','nl':'a','en':'a','kind':'person','may':[1]} | may must be a list of texts",
        "{'code':'A','nl':'a','en':'a','kind':'person','mai':[]} | $.roles[0] must hold no other",
        "{'code':'A','nl':'a','en':'a','kind':'person','may':['X','X']} | $.roles[0] is refused",
        "{'code':'A','nl':'a','en':'a','kind':'person','sources':[{'document':'E'}]} | $.roles[0]",
        "{'code':'A','nl':'a','en':'a','kind':'person','granted':[{}]} | $.roles[0].granted[0].perm",
        "7 | $.roles[0] must be an object",
      })
  void should_refuse_a_broken_list_of_roles_with_the_place_and_the_rule(
      String role, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Roles.read(in(roles(role))))
        .withMessageStartingWith("roles: $")
        .withMessageContaining(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "[] | roles: $ must be an object",
        "## | roles cannot be read: NOT_JSON",
        "{'roles': | roles cannot be read: NOT_JSON at line 1",
        "{'roles':[],'roles':[]} | roles cannot be read: DUPLICATE_FIELD",
        "{'roles':[]} | roles: $.version must be a text",
        "{'version':'1','rules':[]} | roles: $ must hold no other fields than",
        "{'version':'1','documents':[{'id':'D','title':'t','confidence':'sure'}]} | $.documents[0]",
        "{'version':'1','documents':[{'id':'D','title':'t','confidence':'confirmed',"
            + "'publishedOn':'2025-02-30'}]} | $.documents[0].publishedOn must be an existing date",
      })
  void should_refuse_a_broken_file(String json, String expected) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Roles.read(in(json)))
        .withMessageContaining(expected);
  }

  @Test
  void should_refuse_a_file_nested_a_hundred_thousand_deep() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Roles.read(in("[".repeat(100_000))))
        .withMessageContaining("TOO_DEEP");
  }

  @Test
  void should_refuse_a_file_that_is_not_utf8() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Roles.read(new ByteArrayInputStream(new byte[] {(byte) 0xC3, 0x28})))
        .withMessageContaining("NOT_UTF8");
  }

  @Test
  void should_read_the_organisations_of_a_host() {
    // GIVEN
    String json =
        "{'version':'1','organizations':[{'id':'o-1','name':'Ons Huis','aliases':['OH'],"
            + "'kind':'WELFARE'}]}";
    // WHEN
    Organizations read = Organizations.read(in(json), Roles.standard());
    // THEN
    assertThat(read.find("oh").orElseThrow().domain()).isEqualTo(Domain.SOCIAL);
  }

  @ParameterizedTest
  @CsvSource({"MIDWIFE", "BAKERY"})
  void should_refuse_an_organisation_of_no_kind(String kind) {
    // GIVEN
    String json = "{'version':'1','organizations':[{'id':'o','name':'O','kind':'" + kind + "'}]}";
    // WHEN / THEN
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Organizations.read(in(json), Roles.standard()))
        .withMessage(
            "organizations: $.organizations[0] is refused: its kind is no kind of organisation");
  }

  @ParameterizedTest
  @CsvSource({"true, FALSE", "false, UNKNOWN"})
  void should_read_the_register_of_a_host(String complete, Ternary other) {
    // GIVEN
    String json =
        "{'version':'1','complete':"
            + complete
            + ",'municipalities':[{'code':'0001','name':'Old','validTo':'2020-12-31'}]}";
    // WHEN
    MunicipalityRegister register = MunicipalityRegister.read(in(json));
    // THEN
    LocalDate last = LocalDate.of(2020, 12, 31);
    Municipality old = Municipality.parse("0001");
    assertThat(register.check(old, last).exists()).isEqualTo(Ternary.TRUE);
    assertThat(register.check(old, last.plusDays(1)).exists()).isEqualTo(Ternary.FALSE);
    assertThat(register.check(Municipality.parse("0002"), last).exists()).isEqualTo(other);
  }

  @Test
  void should_refuse_a_register_that_does_not_say_whether_it_is_complete() {
    for (String json :
        List.of(
            "{'version':'1','municipalities':[]}",
            "{'version':'1','complete':'yes','municipalities':[]}")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MunicipalityRegister.read(in(json)))
          .withMessage("municipalities: $.complete must be true or false");
    }
  }

  @Test
  void should_refuse_an_unknown_field_wherever_it_stands() {
    // GIVEN
    String document = "'documents':[{'id':'D','title':'t','confidence':'confirmed'X}]";
    String role = "{'code':'A','nl':'a','en':'a','kind':'person'X}";
    String granted =
        "{'code':'A','nl':'a','en':'a','kind':'person','granted':[{'permission':'P'X}]}";
    String source = "{'code':'A','nl':'a','en':'a','kind':'person','sources':[{'document':'D'X}]}";
    String organizations =
        "{'version':'1','organizations':[{'id':'o','name':'O','kind':'WELFARE'X}]Y}";
    String register =
        "{'version':'1','complete':true,'municipalities':[{'code':'0001','name':'O'X}]Y}";
    // WHEN / THEN
    for (String text :
        List.of(
            roles(role),
            roles(granted),
            roles(source),
            "{'version':'1'," + document + "}",
            organizations,
            organizations.replace("X", "").replace("Y", "X"),
            register,
            register.replace("X", "").replace("Y", "X"))) {
      String good = text.replace("X", "").replace("Y", "");
      String bad = text.replace("Y", "").replace("X", ",'extra':1");
      assertThat(failure(good)).isNull();
      assertThat(failure(bad)).contains("must hold no other fields than").doesNotContain("extra");
    }
  }

  private static @Nullable String failure(String json) {
    try {
      if (json.contains("'organizations'")) {
        Organizations.read(in(json), Roles.standard());
      } else if (json.contains("'municipalities'")) {
        MunicipalityRegister.read(in(json));
      } else {
        Roles.read(in(json));
      }
      return null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  @Test
  void should_keep_the_source_of_each_entry_with_its_passage_and_confidence() {
    // GIVEN
    String json =
        roles(
            "{'code':'A','nl':'a','en':'a','kind':'person','sources':[{'document':'D',"
                + "'passage':'p. 2'}]}");
    // WHEN
    Role role = Roles.read(in(json)).roles().get(0);
    // THEN
    assertThat(role.sources()).containsExactly(Source.unconfirmed("Our list", "p. 2"));
  }
}
