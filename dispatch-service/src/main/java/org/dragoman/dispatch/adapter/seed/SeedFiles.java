package org.dragoman.dispatch.adapter.seed;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;

import org.dragoman.dispatch.domain.language.LanguageCatalogue;
import org.springframework.core.io.Resource;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads seed files and refuses the wrong ones before anything is written. */
final class SeedFiles {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final LanguageCatalogue catalogue;

    SeedFiles(LanguageCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** @throws SeedRefused when one file is wrong or two of them claim the same city or the same public number */
    List<CitySeed> read(List<Resource> files) {
        List<CitySeed> seeds = files.stream().map(this::read).toList();
        SeedRules.unique("Seed files: city", seeds.stream().map(seed -> seed.city().id()));
        SeedRules.unique("Seed files: the number of the line of site",
                seeds.stream().flatMap(seed -> seed.lines().stream()),
                CitySeed.Line::number, CitySeed.Line::site);
        return seeds;
    }

    /** @throws SeedRefused with the name of the file and one sentence */
    CitySeed read(Resource file) {
        try (InputStream in = file.getInputStream()) {
            CitySeed seed = YAML.readValue(in, CitySeed.class);
            new SeedCheck(catalogue, seed).check();
            return seed;
        } catch (JacksonException e) {
            throw new SeedRefused("Seed file %s, line %d: %s".formatted(file.getFilename(),
                    e.getLocation() == null ? 0 : e.getLocation().getLineNr(), e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new SeedRefused("Seed file " + file.getFilename() + " cannot be read: " + e.getMessage(), e);
        } catch (SeedRefused e) {
            throw new SeedRefused("Seed file " + file.getFilename() + ": " + e.getMessage(), e);
        }
    }
}
