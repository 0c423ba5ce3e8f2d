# SPDX-License-Identifier: Apache-2.0
# kiosk_catalogues(TARGET FOLDER SHARE): what the kiosk reads of the .po files of FOLDER, into SHARE/locale. Under C.UTF-8
# glibc looks for a domain in C/LC_MESSAGES. Beside localoffer-<lang>.mo there lie two smaller ones of the same form:
# localoffer-<lang>-checked.mo with the texts that a speaker has checked, and localoffer-en-both.mo with those that are
# never shown as a draft alone. FOLDER/simple has simpler words: localoffer-<lang>-simple.mo, and its -checked.mo.
# localoffer_data/content/README.md says how a .po file marks them.
include_guard()
find_program(MSGFMT msgfmt REQUIRED)
find_program(MSGGREP msggrep REQUIRED)

function(kiosk_catalogues target folder share)
  set(locale_dir "${share}/locale/C/LC_MESSAGES")
  file(GLOB catalogues CONFIGURE_DEPENDS "${folder}/*.po" "${folder}/simple/*.po")
  set(made)
  foreach(catalogue IN LISTS catalogues)
    get_filename_component(lang "${catalogue}" NAME_WE)
    if(catalogue MATCHES "/simple/")
      string(APPEND lang -simple)
    endif()
    if(lang STREQUAL "en")
      set(part both)
      set(marked --extracted-comment -e "^ *both: ")
    else()
      set(part checked)
      set(marked --comment -e "^ *state: checked by ")
    endif()
    set(whole "${locale_dir}/localoffer-${lang}.mo")
    set(some "${locale_dir}/localoffer-${lang}-${part}.mo")
    set(some_po "${CMAKE_CURRENT_BINARY_DIR}/${lang}-${part}.po")
    add_custom_command(OUTPUT "${whole}" "${some}"
      COMMAND ${CMAKE_COMMAND} -E make_directory "${locale_dir}"
      COMMAND ${MSGFMT} --check-format --check-header -o "${whole}" "${catalogue}"
      COMMAND ${MSGGREP} --force-po ${marked} -o "${some_po}" "${catalogue}"
      COMMAND ${MSGFMT} -o "${some}" "${some_po}"
      DEPENDS "${catalogue}" VERBATIM)
    list(APPEND made "${whole}" "${some}")
  endforeach()
  add_custom_target(${target} ALL DEPENDS ${made})
endfunction()
