package org.dragoman.dispatch.adapter.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import org.dragoman.dispatch.usecase.FindLanguage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What desks type when they repeat a caller: the variety or the question that is meant stands first. */
class WordsOfCallersTest {

    private final FindLanguage findLanguage = new FindLanguage(RealCatalogue.get());

    @ParameterizedTest
    @CsvSource({
        // a name that several languages share is asked about
        "Zapoteco, zap", "Kichwa, qu", "Quechua, qu", "Karen, kar", "Chin, x-chin", "Karenni, x-kayah", "Hmong, hmn",
        "Kurdish, ku", "Persian, fa", "Aramaic, syr", "Tamazight, ber", "Gypsy, rom", "Dinka, din", "Kikongo, kg",
        "Aymara, ay", "Cree, cr", "Cris, cr", "Inuktitut, iu", "Ojibway, oj", "Otomí, oto", "Mazateco, x-mazatec",
        "Chatino, x-chatino", "Rarámuri, x-tarahum", "Tamang, x-tamang", "Montagnard, x-montagn", "Zazaki, zza",
        "Cherkess, x-circass", "Comorian, x-comoria", "Ndebele, x-ndebele", "монгол, mn", "Sign, sgn"})
    void aSharedNameAsks(String words, String id) {
        assertThat(first(words)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({
        // Americas
        "Mam, mam", "Q'anjob'al, kjb", "Kanjobal, kjb", "Achi, acr", "Popti, jac", "Jacalteco, jac", "Chortí, caa",
        "Tzutujil, tzj", "Tarasco, tsz", "Purepecha, tsz", "Guaraní, gug", "Navaho, nv", "Montagnais, moe",
        "Attikamek, atj", "Micmac, mic", "Miskitu, miq", "Ch'ol, ctu", "Garifuna, cab",
        // Africa
        "Twi, tw", "Mende, men", "Timne, tem", "Khassonke, kao", "Mai Mai, ymm", "Luganda, lg", "Chiluba, lua",
        "Zulu, zu", "Setswana, tn", "Malagasy, plt", "Chewa, ny", "Gikuyu, ki", "Zarma, dje", "Bini, bin",
        // a name that is somebody else's code
        "Ga, gaa", "Mon, mnw", "Dan, dnj",
        // Asia
        "Dari, prs", "Sorani, ckb", "Burmese, my", "Hakha, cnh", "Zomi, ctd", "Kachin, kac", "Hazara, haz",
        "Bukharian, bhh", "Marathi, mr", "Oriya, ory", "Bhutanese, npi", "Dzongkha, dz", "Newar, new", "Sherpa, xsr",
        "Ilonggo, hil",
        "Kapampangan, pam", "Waray, war", "Mongolia, mn",
        // Europe, creoles, islands
        "Dutch, nl", "Norwegian, nb", "Flemish, nl", "Belorussian, be", "Papiamentu, pap", "Kriol, bzj",
        "Morisyen, mfe", "Gullah, gul", "Trukese, chk", "Tongan, to", "Tonga, to", "Fijian, fj",
        // in their own letters, and without them
        "मराठी, mr", "ಕನ್ನಡ, kn", "རྫོང་ཁ, dz", "ދިވެހިބަސް, dv", "ትግሬ, tig", "ܣܘܪܝܬ, aii", "čeština, cs",
        "cestina, cs",
        "нохчийн, ce", "ᏣᎳᎩ, chr", "Tamil, ta", "Libras, bzs", "BSL, bfi", "中国手语, csl"})
    void aNameLeadsToItsVariety(String words, String id) {
        assertThat(first(words)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"Guatemalan, es", "Colombian, es", "Ecuadorian, es", "Russian, ru", "Korean, ko",
        "Brazilian, pt", "Chinese, zh", "French, fr", "British, en", "Saudi, ar", "Malian, ff", "Burma, my",
        "Paraguayan, es", "Canadien, en"})
    void aPeopleIsNotItsSignLanguage(String words, String id) {
        assertThat(first(words)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"Mexico, es", "China, zh", "Angola, pt", "Cambodge, km", "Guyana, en", "Romania, ro", "Morocco, ar",
        "South Africa, zu", "Moldavie, ro", "Mongolie, mn", "Myanmar, my", "Salvador, es"})
    void aCountryLeadsToWhatMostOfItSpeak(String words, String id) {
        assertThat(first(words)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"Mexican sign, mfs", "american sign lang, ase", "Korean Sign Language, kvk",
        "langue des signes f, fsl"})
    void aSignLanguageIsFoundByItsOwnName(String words, String id) {
        assertThat(first(words)).isEqualTo(id);
    }

    private String first(String words) {
        return findLanguage.find(words, 5).getFirst().id();
    }
}
