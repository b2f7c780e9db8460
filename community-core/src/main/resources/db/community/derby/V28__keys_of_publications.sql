-- keys of materials hold the DOI and ISBN of their publication by now: cards and keys are written anew in the background
delete from material_key;

delete from material_card;
