package org.ignite.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RealmFilesTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void theOverlayAddsToListsAndReplacesValues() throws IOException {
    JsonNode base = JSON.readTree("{'a':1,'b':{'c':[1],'d':2},'e':3}".replace('\'', '"'));
    JsonNode overlay = JSON.readTree("{'a':4,'b':{'c':[5]},'f':6}".replace('\'', '"'));

    assertThat(RealmFiles.merge(base, overlay))
        .isEqualTo(JSON.readTree("{'a':4,'b':{'c':[1,5],'d':2},'e':3,'f':6}".replace('\'', '"')));
  }

  @Test
  void theBaseHasNoPasswordAndNoSecretButPlaceholders() {
    JsonNode base = RealmFiles.base();

    assertThat(base.findValues("credentials")).isEmpty();
    assertThat(texts(base.findValues("secret"))).allMatch(secret -> secret.startsWith("${"));
    assertThat(base.get("users")).hasSize(1);
    assertThat(base.get("users").get(0).has("serviceAccountClientId")).isTrue();
  }

  @Test
  void noClientOfTheBaseTakesPasswords() {
    for (JsonNode client : RealmFiles.base().get("clients")) {
      assertThat(client.get("directAccessGrantsEnabled").asBoolean())
          .as(client.get("clientId").asText())
          .isFalse();
    }
  }

  @Test
  void onlyAnAdministratorSeesAndSetsThePersonOfAnAccount() throws IOException {
    String profile =
        RealmFiles.base()
            .at(
                "/components/org.keycloak.userprofile.UserProfileProvider/0/config/kc.user.profile.config/0")
            .asText();

    JsonNode person = null;
    for (JsonNode attribute : JSON.readTree(profile).get("attributes")) {
      if (attribute.get("name").asText().equals("person_id")) {
        person = attribute;
      }
    }

    assertThat(person).isNotNull();
    assertThat(person.get("permissions"))
        .isEqualTo(JSON.readTree("{\"view\":[\"admin\"],\"edit\":[\"admin\"]}"));
  }

  private static List<String> texts(List<JsonNode> nodes) {
    List<String> texts = new ArrayList<>();
    nodes.forEach(node -> texts.add(node.asText()));
    return texts;
  }
}
