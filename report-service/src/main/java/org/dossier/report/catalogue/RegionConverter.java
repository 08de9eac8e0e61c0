package org.dossier.report.catalogue;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

import org.jspecify.annotations.Nullable;

@Converter(autoApply = true)
class RegionConverter implements AttributeConverter<Region, String> {
    @Override
    public @Nullable String convertToDatabaseColumn(@Nullable Region region) {
        return region == null ? null : region.code();
    }

    @Override
    public @Nullable Region convertToEntityAttribute(@Nullable String code) {
        return code == null ? null : Region.find(code).orElseThrow();
    }
}
